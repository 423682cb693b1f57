import { createBrowserRouter, type RouteObject } from 'react-router';
import { NothingHere } from '../ui/page-head.tsx';
import { PageBones } from '../ui/waiting.tsx';
import { Fault } from './fault.tsx';
import { Shell } from './shell.tsx';

type Page = () => Promise<Pick<RouteObject, 'Component'>>;

/**
 * A page whose file does not come, because the line broke or the site was renewed meanwhile, breaks when it is shown:
 * the router shows nothing at all where `lazy` itself fails.
 */
const page = (path: string, fetchPage: Page): RouteObject => ({
  path,
  ErrorBoundary: Fault,
  lazy: () =>
    fetchPage().catch((error: unknown) => ({
      Component: () => {
        throw error;
      },
    })),
});

/** Every address of the site. Each page is a file of its own under src/pages, fetched when it is visited. */
const pages: RouteObject[] = [
  page('/', async () => ({ Component: (await import('../pages/home.page.tsx')).HomePage })),
  page('/results', async () => ({ Component: (await import('../pages/results.page.tsx')).ResultsPage })),
  page('/texts', async () => ({ Component: (await import('../pages/texts.page.tsx')).TextsPage })),
  page('/archive', async () => ({ Component: (await import('../pages/archive.page.tsx')).ArchivePage })),
  page('/search', async () => ({ Component: (await import('../pages/search.page.tsx')).SearchPage })),
  page('/log', async () => ({ Component: (await import('../pages/log.page.tsx')).LogPage })),
  page('/how', async () => ({ Component: (await import('../pages/how.page.tsx')).HowPage })),
  page('/rules', async () => ({ Component: (await import('../pages/rules.page.tsx')).RulesPage })),
  page('/data', async () => ({ Component: (await import('../pages/data.page.tsx')).DataPage })),
  page('/accessibility', async () => ({
    Component: (await import('../pages/accessibility.page.tsx')).AccessibilityPage,
  })),
  page('/privacy', async () => ({ Component: (await import('../pages/privacy.page.tsx')).PrivacyPage })),

  page('/c/:slug', async () => ({ Component: (await import('../pages/consultation.page.tsx')).ConsultationPage })),
  page('/c/:slug/result', async () => ({ Component: (await import('../pages/result.page.tsx')).ResultPage })),
  page('/c/:slug/proposals', async () => ({ Component: (await import('../pages/proposals.page.tsx')).ProposalsPage })),
  page('/c/:slug/proposals/new', async () => ({
    Component: (await import('../pages/write-proposal.page.tsx')).WriteProposalPage,
  })),
  page('/drafts/:id', async () => ({ Component: (await import('../pages/draft.page.tsx')).DraftPage })),
  page('/c/:slug/text', async () => ({ Component: (await import('../pages/policy-text.page.tsx')).PolicyTextPage })),
  page('/c/:slug/text/v/:number', async () => ({
    Component: (await import('../pages/policy-text.page.tsx')).PolicyTextPage,
  })),
  page('/c/:slug/text/compare', async () => ({ Component: (await import('../pages/compare.page.tsx')).ComparePage })),
  page('/c/:slug/text/clauses/:clauseId', async () => ({
    Component: (await import('../pages/clause-trace.page.tsx')).ClauseTracePage,
  })),
  page('/c/:slug/p/:numberAndSlug', async () => ({
    Component: (await import('../pages/proposal.page.tsx')).ProposalPage,
  })),
  page('/c/:slug/p/:numberAndSlug/edit', async () => ({
    Component: (await import('../pages/edit-proposal.page.tsx')).EditProposalPage,
  })),
  page('/c/:slug/p/:numberAndSlug/history', async () => ({
    Component: (await import('../pages/history.page.tsx')).HistoryPage,
  })),
  page('/c/:slug/text/suggest', async () => ({ Component: (await import('../pages/suggest.page.tsx')).SuggestPage })),
  page('/c/:slug/suggestions', async () => ({
    Component: (await import('../pages/suggestions.page.tsx')).SuggestionsPage,
  })),
  page('/c/:slug/suggestions/:number', async () => ({
    Component: (await import('../pages/suggestion.page.tsx')).SuggestionPage,
  })),
  page('/join', async () => ({ Component: (await import('../pages/join.page.tsx')).JoinPage })),

  page('/sign-in', async () => ({ Component: (await import('../pages/sign-in.page.tsx')).SignInPage })),
  page('/sign-up', async () => ({ Component: (await import('../pages/sign-up.page.tsx')).SignUpPage })),
  page('/confirm-email', async () => ({
    Component: (await import('../pages/confirm-email.page.tsx')).ConfirmEmailPage,
  })),
  page('/reset-password', async () => ({
    Component: (await import('../pages/reset-password.page.tsx')).ResetPasswordPage,
  })),
  page('/account', async () => ({ Component: (await import('../pages/account.page.tsx')).AccountPage })),

  page('/moderation', async () => ({ Component: (await import('../pages/moderation.page.tsx')).ModerationPage })),
  page('/moderation/:caseId', async () => ({
    Component: (await import('../pages/moderation.page.tsx')).ModerationPage,
  })),
  page('/answers', async () => ({ Component: (await import('../pages/answers.page.tsx')).AnswersPage })),
  page('/answers/:proposalId', async () => ({ Component: (await import('../pages/answers.page.tsx')).AnswersPage })),
  page('/manage', async () => ({ Component: (await import('../pages/manage.page.tsx')).ManagePage })),
  page('/manage/new', async () => ({
    Component: (await import('../pages/manage-consultation.page.tsx')).ManageConsultationPage,
  })),
  page('/manage/:slug', async () => ({
    Component: (await import('../pages/manage-consultation.page.tsx')).ManageConsultationPage,
  })),
  page('/manage/:slug/result', async () => ({
    Component: (await import('../pages/manage-result.page.tsx')).ManageResultPage,
  })),
  page('/manage/:slug/text', async () => ({
    Component: (await import('../pages/manage-text.page.tsx')).ManageTextPage,
  })),
  page('/manage/:slug/suggestions', async () => ({
    Component: (await import('../pages/manage-suggestions.page.tsx')).ManageSuggestionsPage,
  })),
  page('/manage/:slug/suggestions/:number', async () => ({
    Component: (await import('../pages/manage-suggestions.page.tsx')).ManageSuggestionsPage,
  })),
  page('/people', async () => ({ Component: (await import('../pages/people.page.tsx')).PeoplePage })),
  { path: '*', Component: NothingHere },
];

/** The addresses, inside the shell. */
export const makeRouter = () =>
  createBrowserRouter([{ Component: Shell, ErrorBoundary: Fault, HydrateFallback: PageBones, children: pages }]);
