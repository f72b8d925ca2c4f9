/**
 * Phrases that everybody writes: that two texts share one of them says nothing.
 */
const STOCK =
  /^(?:引き続き|今後も|次年度も|来年度も|現状|計画|予定|これまで|前年度|例年|必要に応じて)[^。]{0,24}(?:継続|実施|努め|進め|取り組|図|行|検討|支援)[^。]{0,14}。?$|^(?:特に?なし|該当なし|変更なし|同上|なし|継続|現状(?:どおり|通り|維持)[^。]{0,10})。?$/u;

/** @param plain a text as it is read: without spaces */
export function isStock(plain: string): boolean {
  return plain.length <= 48 && STOCK.test(plain);
}
