import { useSignInFirst } from '../app/intent.ts';
import { useSession } from '../app/session.tsx';
import { ReportContent } from '../features/moderation/report-content.tsx';
import type { SubjectKind } from '../gql/graphql.ts';

/** Reporting needs an account; signed out, it leads there first. */
export function Report({ subjectKind, subjectId }: { subjectKind: SubjectKind; subjectId: string }) {
  const { viewer } = useSession();
  const signInFirst = useSignInFirst();
  return (
    <ReportContent
      subjectKind={subjectKind}
      subjectId={subjectId}
      onSignedOut={viewer ? undefined : () => signInFirst('report')}
    />
  );
}
