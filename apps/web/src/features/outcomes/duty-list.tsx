import type { FragmentType } from '@apollo/client';
import { FormattedMessage } from 'react-intl';
import type { DutyLineFragment } from '../../gql/graphql.ts';
import { dutyOf, toneOf } from '../../ui/duty.ts';
import { Empty } from '../../ui/waiting.tsx';
import { DutyLine, soonDays } from './duty-line.tsx';

interface Duty {
  dueAt: string | null;
  proposal: FragmentType<DutyLineFragment> & { id: string };
}

/** What is owed an answer, by how it presses; the answered ones in one list. */
export function DutyList({
  duties,
  openId,
  answered,
}: {
  duties: readonly Duty[];
  openId: string | undefined;
  answered: boolean;
}) {
  if (duties.length === 0)
    return (
      <Empty
        title={
          answered ? (
            <FormattedMessage id="answers.none.answered" defaultMessage="Nothing is answered yet" />
          ) : (
            <FormattedMessage id="answers.none" defaultMessage="No answer is owed" />
          )
        }
      >
        <p>
          <FormattedMessage
            id="answers.none.words"
            defaultMessage="Proposals of your consultations stand here with the day by which they need an answer."
          />
        </p>
      </Empty>
    );
  const lines = (of: readonly Duty[]) => (
    <ol className="queue" role="list">
      {of.map(({ proposal }) => (
        <DutyLine key={proposal.id} proposal={proposal} isAnswered={answered} isCurrent={proposal.id === openId} />
      ))}
    </ol>
  );
  if (answered) return lines(duties);

  const toneAt = (dueAt: string | null) => (dueAt ? toneOf(dutyOf(new Date(dueAt), new Date(), soonDays)) : 'done');
  const groups = [
    {
      tone: 'late',
      name: <FormattedMessage id="answers.group.late" defaultMessage="Late, shown in public" />,
      className: 'group state late',
    },
    {
      tone: 'soon',
      name: <FormattedMessage id="answers.group.soon" defaultMessage="This week and next" />,
      className: 'group state soon',
    },
    {
      tone: 'done',
      name: <FormattedMessage id="answers.group.later" defaultMessage="Later" />,
      className: 'group muted',
    },
  ].map((group) => ({ ...group, of: duties.filter(({ dueAt }) => toneAt(dueAt) === group.tone) }));
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ tone, name, className, of }) => (
      <section key={tone}>
        <h2 className={className}>{name}</h2>
        {lines(of)}
      </section>
    ));
}
