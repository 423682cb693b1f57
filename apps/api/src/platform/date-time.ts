import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** RFC 3339: a date, a time and an offset; nothing that needs guessing. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(value: unknown): Date {
  const instant = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : null;
  if (!instant || Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 2500)
    throw new GraphQLError('An instant is written as 2026-11-23T18:00:00Z.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return instant;
}

/** Reads come from the database as text already; what the server makes itself is a Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, as RFC 3339 writes it: 2026-11-23T18:00:00.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null),
});
