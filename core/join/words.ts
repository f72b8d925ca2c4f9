/**
 * A text as words, in order and whole: joined they are the text again. Japanese has no spaces between words; the platform's
 * own segmentation knows them. A figure is one word, whatever marks stand in it, so that two people who correct parts of one
 * figure have corrected the same.
 */
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

const FIGURE = /[\d０-９]+(?:[.,:/．，：／][\d０-９]+)*/gu;

export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  const take = (part: string) => {
    for (const { segment } of SEGMENTER.segment(part)) words.push(segment);
  };
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    take(text.slice(from, index));
    words.push(figure);
    from = index + figure.length;
  }
  take(text.slice(from));
  return words;
}
