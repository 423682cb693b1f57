import { useQuery } from '@apollo/client/react';
import { FormattedMessage, useIntl } from 'react-intl';
import { requestIdOf } from '../app/answers.ts';
import { HappeningLine } from '../features/consultations/happening-line.tsx';
import { ChangePasswordForm } from '../features/identity/change-password-form.tsx';
import { DeleteAccount } from '../features/identity/delete-account.tsx';
import { EmailBanner } from '../features/identity/email-banner.tsx';
import { ProfileForm } from '../features/identity/profile-form.tsx';
import { SessionList } from '../features/identity/session-list.tsx';
import { SignOut } from '../features/identity/sign-out.tsx';
import { AmendmentLine } from '../features/policy-text/amendment-line.tsx';
import { MergeQuestion } from '../features/policy-text/merge-question.tsx';
import { DraftLine } from '../features/proposals/draft-line.tsx';
import { graphql } from '../gql/gql.ts';
import type { AccountPageQuery } from '../gql/graphql.ts';
import { Button } from '../ui/button.tsx';
import { Fact, Facts, Lines, Minutes } from '../ui/lists.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Bones, Empty, Loaded } from '../ui/waiting.tsx';
import { roleWords } from '../words/role.tsx';
import { Gate } from './gate.tsx';

const accountQuery = graphql(`
  query AccountPage($after: String) {
    viewer {
      id
      email
      emailConfirmed
      office
      roles {
        id
        role
        consultation {
          id
          title
        }
      }
      drafts {
        id
        ...DraftLine
      }
      amendments {
        id
        ...AmendmentLine
      }
      mergeQuestions {
        id
        ...MergeQuestion
      }
      happenings(first: 10, after: $after) {
        edges {
          node {
            id
            ...HappeningLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      ...Profile
      ...SessionList
    }
  }
`);

/** One's own account: what became of one's words, and everything the forum holds on file. */
export function AccountPage() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'account.title', defaultMessage: 'Your account' });
  return (
    <Gate title={title}>
      {() => (
        <div className="wrap">
          <PageHead title={title} tight />
          <Account />
        </div>
      )}
    </Gate>
  );
}

function Account() {
  const { data, error, refetch, fetchMore, loading } = useQuery(accountQuery, { notifyOnNetworkStatusChange: true });
  return (
    <Loaded
      data={data?.viewer ?? undefined}
      error={error}
      retry={() => void refetch()}
      requestId={requestIdOf(error)}
      bones={<Bones tall lines={6} />}
    >
      {(viewer) => (
        <Shown
          viewer={viewer}
          loading={loading}
          onMore={() => void fetchMore({ variables: { after: viewer.happenings.pageInfo.endCursor } })}
        />
      )}
    </Loaded>
  );
}

function Shown({
  viewer,
  loading,
  onMore,
}: {
  viewer: NonNullable<AccountPageQuery['viewer']>;
  loading: boolean;
  onMore: () => void;
}) {
  const { amendments, drafts, happenings, mergeQuestions } = viewer;
  return (
    <>
      {!viewer.emailConfirmed && <EmailBanner email={viewer.email} />}
      <div className="cols">
        <div>
          {mergeQuestions.length > 0 && (
            <section className="section">
              <FormattedMessage id="account.mergeQuestions" defaultMessage="You are asked" tagName="h2" />
              <Lines tight>
                {mergeQuestions.map((amendment) => (
                  <MergeQuestion key={amendment.id} amendment={amendment} />
                ))}
              </Lines>
            </section>
          )}
          <section className="section">
            <FormattedMessage id="account.happenings" defaultMessage="What became of your words" tagName="h2" />
            {happenings.edges.length > 0 ? (
              <Minutes>
                {happenings.edges.map(({ node }) => (
                  <HappeningLine key={node.id} happening={node} mine />
                ))}
              </Minutes>
            ) : (
              <Empty title={<FormattedMessage id="account.happenings.none" defaultMessage="Nothing yet" />}>
                <p>
                  <FormattedMessage
                    id="account.happenings.none.words"
                    defaultMessage="Here stands every answer, reply and decision on what you write or support, with its date."
                  />
                </p>
              </Empty>
            )}
            {happenings.pageInfo.hasNextPage && (
              <Button look="quiet" small sending={loading} onClick={onMore}>
                <FormattedMessage id="account.happenings.more" defaultMessage="Show what came before" />
              </Button>
            )}
          </section>
          {amendments.length > 0 && (
            <section className="section">
              <FormattedMessage id="account.suggestions" defaultMessage="Your suggestions" tagName="h2" />
              <Lines tight>
                {amendments.map((amendment) => (
                  <AmendmentLine key={amendment.id} amendment={amendment} />
                ))}
              </Lines>
            </section>
          )}
          {drafts.length > 0 && (
            <section className="section">
              <FormattedMessage id="account.drafts" defaultMessage="Not sent yet" tagName="h2" />
              <Lines tight>
                {drafts.map((draft) => (
                  <DraftLine key={draft.id} proposal={draft} />
                ))}
              </Lines>
            </section>
          )}
          <section className="section narrow">
            <FormattedMessage id="account.profile" defaultMessage="Name and language" tagName="h2" />
            <ProfileForm account={viewer} />
          </section>
          <section className="section narrow">
            <FormattedMessage id="account.password" defaultMessage="Password" tagName="h2" />
            <ChangePasswordForm />
          </section>
          <section className="section narrow">
            <FormattedMessage id="account.sessions" defaultMessage="Where you are signed in" tagName="h2" />
            <SessionList account={viewer} />
          </section>
          <section className="section narrow stack">
            <FormattedMessage id="account.leave" defaultMessage="Leave the forum" tagName="h2" />
            <p>
              <FormattedMessage
                id="account.leave.words"
                defaultMessage="You choose whether what you wrote stays without your name or goes too."
              />
            </p>
            <DeleteAccount />
          </section>
        </div>
        <aside className="aside stick">
          <div className="stack">
            <FormattedMessage id="account.facts" defaultMessage="Signed in" tagName="h2" />
            <Facts>
              <Fact name={<FormattedMessage id="account.email" defaultMessage="E-mail" />}>
                <bdi dir="ltr">{viewer.email}</bdi>
              </Fact>
              {viewer.office && (
                <Fact name={<FormattedMessage id="account.office" defaultMessage="Office" />}>
                  <bdi>{viewer.office}</bdi>
                </Fact>
              )}
              {viewer.roles.map(({ id, role, consultation }) => (
                <Fact key={id} name={<FormattedMessage {...roleWords[role]} />}>
                  {consultation ? (
                    <bdi>{consultation.title}</bdi>
                  ) : (
                    <FormattedMessage id="account.role.everywhere" defaultMessage="on the whole site" />
                  )}
                </Fact>
              ))}
            </Facts>
            <SignOut />
          </div>
        </aside>
      </div>
    </>
  );
}
