import { registerEnumType } from '@nestjs/graphql';
import { houseRules } from '@folkmoot/domain';
import { enumOf } from '../../platform/enums.ts';
import { defineView, extendView, field } from '../../platform/reads/define.ts';
import { column, instant, one, type Field } from '../../platform/reads/view.ts';
import { commentView } from '../discussion/comment.view.ts';
import { amendmentView } from '../policy-text/amendment.view.ts';
import { proposalView } from '../proposals/proposal.view.ts';

export const HouseRuleEnum = enumOf(houseRules);
registerEnumType(HouseRuleEnum, {
  name: 'HouseRule',
  description: 'A rule of the house, by which moderators decide.',
  valuesMap: {
    respect: { description: 'Argue with what people say, not against what they are.' },
    privacy: { description: 'No one’s private details.' },
    noAdvertising: { description: 'Nothing is sold here.' },
    onTopic: { description: 'What is said belongs to the question.' },
    honesty: { description: 'No claims against better knowledge, no borrowed names.' },
    law: { description: 'Nothing that the law forbids.' },
  },
});

const hiddenView = defineView('Hidden', 'That moderators took something out of view, and why.', 'decision', {
  at: field(() => Date, 'When.', instant('at')),
  rule: field(() => HouseRuleEnum, 'Under which rule of the house.', column('rule')),
  reason: field(() => String, 'The moderators’ reason.', column('reason')),
});

/** The latest decision to hide the row's content, while it is hidden. */
const hidden: Field = one(
  () => hiddenView,
  (row, alias) => ({
    joins: `JOIN moderation_case hc ON hc.id = ${alias}.case_id AND hc.subject_id = ${row}.id`,
    where: `${row}.hidden_at IS NOT NULL AND ${alias}.action = 'hide'`,
    order: `${alias}.id DESC`,
  }),
);

for (const view of [proposalView, amendmentView, commentView])
  extendView(view, {
    hidden: field(
      () => hiddenView.object,
      'Set while moderators have it out of view: only its author and moderators still read the words.',
      hidden,
      { nullable: true },
    ),
  });
