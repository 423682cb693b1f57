import { Int } from '@nestjs/graphql';
import { languages } from '@folkmoot/domain';
import { defineView, field } from '../../platform/reads/define.ts';
import { column, part, value } from '../../platform/reads/view.ts';
import { LanguageEnum } from '../identity/account.view.ts';

/** Public proposals with the day their answer is due (the end of the last answer phase) and their first real answer. */
const duties = `(SELECT p.id, d.due, a.first_at FROM proposal p
  JOIN consultation c ON c.id = p.consultation_id AND c.published_at IS NOT NULL
  CROSS JOIN LATERAL (SELECT max(ph.closes_at) AS due FROM phase ph WHERE ph.consultation_id = p.consultation_id AND ph.kind = 'answer') d
  LEFT JOIN LATERAL (SELECT min(an.at) AS first_at FROM answer an WHERE an.proposal_id = p.id AND an.state <> 'underReview') a ON true
  WHERE p.state = 'published' AND p.hidden_at IS NULL AND d.due IS NOT NULL)`;

const answerRecordView = defineView('AnswerRecord', 'How punctual officials are.', '', {
  given: field(
    () => Int,
    'Answers given so far.',
    value(() => `(SELECT count(*) FROM ${duties} d WHERE d.first_at IS NOT NULL)`),
  ),
  onTime: field(
    () => Int,
    'Of these, given by the day they were due.',
    value(() => `(SELECT count(*) FROM ${duties} d WHERE d.first_at <= d.due)`),
  ),
  late: field(
    () => Int,
    'Answers that are past their day and still missing.',
    value((_row, { now }) => `(SELECT count(*) FROM ${duties} d WHERE d.first_at IS NULL AND d.due < ${now})`),
  ),
  longestWaitDays: field(
    () => Int,
    'Days that the longest missing answer is late; null where none is.',
    value(
      (_row, { now }) =>
        `(SELECT floor(extract(epoch FROM ${now} - min(d.due)) / 86400) FROM ${duties} d WHERE d.first_at IS NULL AND d.due < ${now})`,
    ),
    { nullable: true },
  ),
});

/** The forum as a whole. Its name comes from the operator's settings, through the row it is read from. */
export const siteView = defineView('Site', 'The forum as a whole.', '', {
  name: field(() => String, 'Whose forum it is.', column('name')),
  tagline: field(() => String, 'The line beneath the name.', column('tagline')),
  languages: field(
    () => [LanguageEnum],
    'The languages it speaks.',
    value(() => `'${JSON.stringify(languages)}'::json`),
  ),
  peopleThisMonth: field(
    () => Int,
    'How many people have taken part in the last 30 days.',
    value(
      (_row, { now }) =>
        `(SELECT count(DISTINCT account_id) FROM participant WHERE last_at > ${now} - interval '30 days')`,
    ),
  ),
  answers: field(
    () => answerRecordView.object,
    'How punctual officials are.',
    part(() => answerRecordView),
  ),
});
