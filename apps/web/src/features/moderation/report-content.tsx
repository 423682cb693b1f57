import { reportBounds } from '@folkmoot/domain';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../app/answers.ts';
import { graphql } from '../../gql/gql.ts';
import type { ReportReason, SubjectKind } from '../../gql/graphql.ts';
import { Button, TextButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice, Choices, TextArea } from '../../ui/fields.tsx';
import { Failed, Refused } from '../../ui/waiting.tsx';
import { useToast } from '../../ui/toast.tsx';
import { reportReasons, reportReasonWords } from '../../words/house-rule.tsx';
import { ReasonWords } from '../../words/reason-words.tsx';

const reportContent = graphql(`
  mutation ReportContent($input: ReportContentInput!) {
    reportContent(input: $input) {
      ... on ReportContentSuccess {
        done
      }
      ... on Refused {
        reason
        field
      }
    }
  }
`);

/** Points moderators to a contribution. Signed out, the person is led to sign in instead. */
export function ReportContent({
  subjectKind,
  subjectId,
  onSignedOut,
}: {
  subjectKind: SubjectKind;
  subjectId: string;
  onSignedOut?: () => void;
}) {
  const intl = useIntl();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { send, sending, refusal, failure } = useAct(reportContent, (data) => data.reportContent);

  const report = async () => {
    setMissing(reason === null);
    if (!reason) return;
    const sent = await send({ input: { subjectKind, subjectId, reason, words } });
    if (sent.kind !== 'done') return;
    setOpen(false);
    say(
      intl.formatMessage({
        id: 'moderation.reported',
        defaultMessage: 'Reported. A moderator looks at it and states a reason in the public log.',
      }),
    );
  };

  return (
    <>
      <TextButton icon="flag" onClick={() => (onSignedOut ? onSignedOut() : setOpen(true))}>
        <FormattedMessage id="moderation.report" defaultMessage="Report" />
      </TextButton>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<FormattedMessage id="moderation.report.title" defaultMessage="What is wrong with this?" />}
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void report();
          }}
        >
          <p className="small muted">
            <FormattedMessage
              id="moderation.report.words"
              defaultMessage="Moderators see your reason, never your name. They compare it with the <rules>rules of the forum</rules>. That you disagree is no reason: write a comment instead."
              values={{ rules: (link) => <Link to="/rules">{link}</Link> }}
            />
          </p>
          <Choices
            label={<FormattedMessage id="moderation.report.reason" defaultMessage="Reason" />}
            error={missing && reason === null && <ReasonWords reason="REQUIRED" />}
          >
            {reportReasons.map((known) => (
              <Choice
                key={known}
                type="radio"
                name={`report-${subjectId}`}
                label={intl.formatMessage(reportReasonWords[known])}
                checked={reason === known}
                onChange={() => setReason(known)}
              />
            ))}
          </Choices>
          <TextArea
            label={<FormattedMessage id="moderation.report.more" defaultMessage="In your own words" />}
            hint={
              <FormattedMessage
                id="moderation.report.more.hint"
                defaultMessage="May be left empty, unless your reason is “something else”."
              />
            }
            error={refusal?.field === 'words' && <ReasonWords reason={refusal.reason} />}
            value={words}
            most={reportBounds.max}
            onChange={({ target }) => setWords(target.value)}
            dir="auto"
          />
          {refusal && refusal.field !== 'words' && <Refused words={<ReasonWords reason={refusal.reason} />} />}
          {failure && (
            <Failed
              what={<FormattedMessage id="moderation.report.failed" defaultMessage="Your report was not sent." />}
              requestId={failure.requestId}
            />
          )}
          <div className="row">
            <Button type="submit" sending={sending}>
              <FormattedMessage id="moderation.report.send" defaultMessage="Send the report" />
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              <FormattedMessage id="ui.close" defaultMessage="Close" />
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
