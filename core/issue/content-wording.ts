/**
 * What is found in the content of a workbook, worded for whoever reads it: the department that wrote it is asked to put it
 * right, the coordinator to ask the department.
 */
import { CONTENT_CODES, type ContentIssueCode } from './content-codes.js';
import type { Audience, Bilingual } from './issue.js';
import { say } from './say.js';

type Step = Readonly<Record<Audience, Bilingual>>;

const SETTLE: Step = {
  writer: say('どちらが正しいか確かめて、直してください。', 'Check which is right, and put the other right.'),
  reader: say('どちらが正しいか、担当課に確かめてください。', 'Ask the department which is right.'),
};
const FIGURES: Step = {
  writer: say('数値を確かめて、直してください。', 'Check the figures, and put them right.'),
  reader: say('数値を担当課に確かめてください。', 'Have the department check the figures.'),
};
const LAST_YEAR: Step = {
  writer: say('前年度の記録と照らして、直してください。', 'Check it against last year’s record, and put it right.'),
  reader: say(
    '前年度の報告書と照らし、担当課に確かめてください。',
    'Check it against last year’s report, and ask the department.',
  ),
};
const REASON: Step = {
  writer: say('理由を書いてください。', 'Give the reason.'),
  reader: say('理由を書くよう、担当課に求めてください。', 'Ask the department for the reason.'),
};
const TEXT: Step = {
  writer: say('今年度の内容に書き直してください。', 'Rewrite it for this year.'),
  reader: say('今年度の内容か、担当課に確かめてください。', 'Ask the department whether it speaks of this year.'),
};
const RATING: Step = {
  writer: say('評価か説明を直してください。', 'Change the rating or the text.'),
  reader: say('この評価でよいか、担当課に確かめてください。', 'Ask the department whether the rating holds.'),
};
const MORE: Step = {
  writer: say('書き足してください。', 'Add it.'),
  reader: say('書き足すよう、担当課に求めてください。', 'Ask the department to add it.'),
};
const SPELLING: Step = {
  writer: say('確かめて、直してください。', 'Check it, and put it right.'),
  reader: say('直すよう、担当課に求めてください。', 'Ask the department to put it right.'),
};
const NAMES: Step = {
  writer: say('様式の名前に揃えてください。', 'Use the name of the form.'),
  reader: say('同じものを指しているか、担当課に確かめてください。', 'Ask the department whether it is the same.'),
};
const PLAN: Step = {
  writer: say('計画と違う理由を書いてください。', 'Say why it differs from the plan.'),
  reader: say('計画と違う理由を、担当課に確かめてください。', 'Ask the department why it differs from the plan.'),
};

const STEPS: Readonly<Record<ContentIssueCode, Step>> = {
  'rating-named-otherwise': RATING,
  'enrichment-with-target': RATING,
  'target-met-unrated': RATING,
  'rating-against-facts': RATING,
  'evaluation-unchanged': TEXT,
  'status-unchanged': TEXT,
  'plan-in-status': TEXT,
  'next-repeats-status': TEXT,
  'text-of-another-row': TEXT,
  'plan-copied': TEXT,
  'previous-figure-differs': LAST_YEAR,
  'direction-contradicted': SETTLE,
  'sum-wrong': FIGURES,
  'average-wrong': FIGURES,
  'said-twice': SPELLING,
  'cell-contradicts-itself': SETTLE,
  'year-unplanned': PLAN,
  'mark-outdated': SPELLING,
  'dash-for-text': MORE,
  'era-omitted': SPELLING,
  'unit-differs': FIGURES,
  'change-unexplained': REASON,
  'against-planned-direction': PLAN,
  'result-not-a-figure': MORE,
  'indicator-named-otherwise': NAMES,
  'part-without-indicator': MORE,
  'outside-the-year': TEXT,
  'grounds-thin': MORE,
  'change-without-figure': MORE,
  'programme-renamed': NAMES,
  'indicator-gone': REASON,
  'spelling-doubtful': SPELLING,
  'style-mixed': SPELLING,
  'announcement-unkept': REASON,
  'rating-outside-band': RATING,
  'rate-wrong': FIGURES,
  'difference-wrong': FIGURES,
  'tally-wrong': FIGURES,
  'points-as-per-cent': SPELLING,
  'date-impossible': SPELLING,
  'running-total-wrong': FIGURES,
  'record-claim-wrong': SETTLE,
  'transcription-differs': LAST_YEAR,
  'figure-frozen': FIGURES,
};

/** The request that a sentence may end with. */
const REQUEST = {
  ja: 'ください。',
  en: /(?<=^|\. )(?:Add|Check|Choose|Enter|Give|If|Let|Say|State|Use|Write)\b[^.]*\.$/u,
} as const;

/** @param message what was found, perhaps with what the department is asked for */
export function contentWording(code: ContentIssueCode, message: Bilingual): Readonly<Record<Audience, Bilingual>> {
  const { writer, reader } = STEPS[code];
  const ownReader = CONTENT_CODES[code].audience === 'reader';
  const own = {
    ja: message.ja.endsWith(REQUEST.ja) ? message.ja : message.ja + writer.ja,
    en: REQUEST.en.test(message.en) ? message.en : `${message.en} ${writer.en}`,
  };
  return {
    writer: own,
    reader: {
      ja: ownReader && own.ja === message.ja ? own.ja : withoutRequest(message.ja) + reader.ja,
      en:
        ownReader && own.en === message.en
          ? own.en
          : `${message.en.replace(REQUEST.en, '').trimEnd()} ${reader.en}`.trim(),
    },
  };
}

/** Without its last sentence, where that is a request. */
function withoutRequest(ja: string): string {
  return ja.endsWith(REQUEST.ja) ? ja.slice(0, ja.lastIndexOf('。', ja.length - REQUEST.ja.length - 1) + 1) : ja;
}
