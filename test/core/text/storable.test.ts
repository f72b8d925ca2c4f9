import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  int32Schema,
  int32TextSchema,
  isStorable,
  nameSchema,
  storable,
  textSchema,
} from '../../../core/text/storable.js';

describe('text that can be stored', () => {
  it('is any text that a person writes: kanji beyond 16 bits, tab and line ends, emoji put together', () => {
    for (const text of ['𠮷野家', '一行目\r\n二行目\t三', '👨‍👩‍👧', '葛\u{e0100}城', '', 'ＡＢＣ　①']) {
      assert.ok(isStorable(text), text);
      assert.equal(storable(text), text);
      assert.equal(textSchema.parse(text), text);
    }
  });

  it('has no NUL, no other control, no half of a surrogate pair and no code point that is none', () => {
    for (const text of [
      '\u0000',
      'a\u0007',
      '\u007f',
      '\u0085',
      '\ud800',
      '\udc00\ud800',
      '\ufffe',
      '\ufdd0',
      '\u{1ffff}',
    ]) {
      assert.ok(!isStorable(text), JSON.stringify(text));
      assert.equal(textSchema.safeParse(text).success, false, JSON.stringify(text));
    }
  });

  it('is made of any text: line ends of other programs stay line ends, what is no character is U+FFFD', () => {
    assert.equal(storable('朝の会\u000b帰りの会'), '朝の会\n帰りの会');
    assert.equal(storable('図\u0000書\u0001館'), '図書館');
    assert.equal(storable('a\ud800b\uffff'), 'a\ufffdb\ufffd');
  });

  it('law: what is made storable is, and stays as it is', () => {
    const text = fc.string({ unit: 'binary' }).chain((a) => fc.constantFrom(a, `${a}\ud800`, `\udfff${a}\u0000`));
    fc.assert(
      fc.property(text, (any) => {
        const made = storable(any);
        assert.ok(isStorable(made));
        assert.equal(storable(made), made);
        if (isStorable(any)) assert.equal(made, any);
      }),
    );
  });

  it('names something without what nobody sees, composed, and without outer space', () => {
    assert.equal(nameSchema.parse('　総務\u200b課\u202e '), '総務課');
    assert.equal(nameSchema.parse('か\u3099くしゅう'), 'がくしゅう');
    assert.equal(nameSchema.parse('葛\u{e0100}城市'), '葛\u{e0100}城市');
    assert.equal(nameSchema.min(1).safeParse('\u200b\u00ad').success, false);
  });
});

describe('a whole number that can be stored', () => {
  it('has 32 bits, in JSON and in an address', () => {
    for (const fits of [0, -(2 ** 31), 2 ** 31 - 1]) {
      assert.equal(int32Schema.parse(fits), fits);
      assert.equal(int32TextSchema.parse(String(fits)), fits);
    }
    for (const other of [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 0.5]) {
      assert.equal(int32Schema.safeParse(other).success, false);
      assert.equal(int32TextSchema.safeParse(String(other)).success, false);
    }
  });
});
