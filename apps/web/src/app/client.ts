import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable, type StoreObject } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import type { DocumentNode } from 'graphql';

/** The hash the code generator gave the document. */
function hashOf(document: DocumentNode): string {
  if ('__meta__' in document) {
    const meta: unknown = document.__meta__;
    if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  }
  throw new Error('This document did not pass the code generator.');
}

/** Queries travel by GET while nobody is signed in, so that they can be answered from a cache. */
const signedInKey = 'folkmoot.signed-in';
export const rememberSignedIn = (signedIn: boolean): void => {
  if (signedIn) localStorage.setItem(signedInKey, 'yes');
  else localStorage.removeItem(signedInKey);
};
const mayBeSignedIn = () => localStorage.getItem(signedInKey) !== null;

const byHash = (useGETForHashedQueries: boolean) =>
  new PersistedQueryLink({ generateHash: hashOf, useGETForHashedQueries });

const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  headers: { 'x-folkmoot': '1', 'apollo-require-preflight': 'true' },
});

/** The socket's code is fetched when something live is first asked for, which is after the first paint. */
const live = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      let stop: (() => void) | undefined;
      let stopped = false;
      void import('./live.ts').then(({ liveLink }) => {
        if (stopped) return;
        const subscription = liveLink.request(operation).subscribe(observer);
        stop = () => subscription.unsubscribe();
      }, observer.error.bind(observer));
      return () => {
        stopped = true;
        stop?.();
      };
    }),
);

const isSubscription = ({ query }: ApolloLink.Operation) =>
  query.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'subscription',
  );

const cache = new InMemoryCache({
  typePolicies: {
    Site: { keyFields: [], fields: { answers: { merge: true } } },
    Query: {
      fields: {
        consultations: relayStylePagination(['time', 'mine', 'topic', 'first']),
        search: relayStylePagination(['text']),
        accounts: relayStylePagination(['search']),
        commentReplies: relayStylePagination(['id']),
        moderationCases: relayStylePagination(['state', 'consultationId']),
        moderationLog: relayStylePagination(['consultationId']),
        policyTexts: relayStylePagination(),
        answerDuties: relayStylePagination(['consultationId', 'answered']),
      },
    },
    Consultation: {
      fields: {
        proposals: relayStylePagination(['order', 'search', 'topic', 'place', 'answer', 'seed', 'first']),
        happenings: relayStylePagination(),
      },
    },
    PolicyText: {
      fields: {
        amendments: relayStylePagination(['clauseId', 'states', 'order', 'first']),
        clauseComments: relayStylePagination(['clauseId', 'order', 'first']),
        // Saving answers the revision alone; whoever shows the draft reads it anew.
        draft: { merge: true },
      },
    },
    // A version never changes, so its clauses stand in the same order in every answer, whichever fields were asked.
    PolicyVersion: {
      fields: {
        clauses: {
          merge: (known: readonly StoreObject[] | undefined, came: readonly StoreObject[], { mergeObjects }) =>
            known ? came.map((clause, place) => mergeObjects(known[place] ?? {}, clause)) : came,
        },
      },
    },
    // A clause has one identity through all versions, and other words in each: it is kept with its version.
    Clause: { keyFields: false },
    DraftClause: { keyFields: false },
    Amendment: { fields: { comments: relayStylePagination(['order']), voices: { merge: true } } },
    AmendmentRevision: { keyFields: false },
    ClauseHistory: { keyFields: false },
    Account: { fields: { happenings: relayStylePagination() } },
    Proposal: { fields: { comments: relayStylePagination(['order']), stances: { merge: true } } },
    Hidden: { keyFields: false, merge: true },
    ProposalRevision: { keyFields: false },
    CommentRevision: { keyFields: false },
    Promise: { keyFields: false },
    Download: { keyFields: false },
    ResultFigures: { keyFields: false },
  },
});

/** The one client of the site. */
export const client = new ApolloClient({
  cache,
  dataMasking: true,
  // Which library asks is nobody's business, and would only lengthen the addresses that caches keep.
  enhancedClientAwareness: { transport: false },
  link: ApolloLink.split(
    isSubscription,
    live,
    ApolloLink.from([ApolloLink.split(mayBeSignedIn, byHash(false), byHash(true)), http]),
  ),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});
