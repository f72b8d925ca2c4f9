import assert from 'node:assert/strict';
import { mostSimilar, similarity } from '../../../core/text/similarity.js';

describe('how alike two names are', () => {
  it('[I3] counts the pairs of characters that they share', () => {
    assert.equal(similarity('公園・緑地課', '公園・緑地課'), 1);
    assert.equal(similarity('', ''), 1);
    assert.equal(similarity('福祉課', ''), 0);
    assert.ok(similarity('公園緑地課', '公園・緑地課') > similarity('公園緑地課', '福祉課'));
  });

  it('[I3] proposes the most similar, and none where nothing is near', () => {
    assert.equal(mostSimilar('公園緑地課', ['福祉課', '公園・緑地課'], 0.5), '公園・緑地課');
    assert.equal(mostSimilar('水道局', ['福祉課', '公園・緑地課'], 0.5), undefined);
  });
});
