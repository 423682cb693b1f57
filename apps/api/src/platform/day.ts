import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '@folkmoot/domain';

function dayOf(input: unknown): string {
  if (typeof input === 'string' && isDay(input)) return input;
  throw new GraphQLError('A day is written as 2026-11-23.', { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A day of the calendar, wherever one is: ISO 8601 without an hour or a zone. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day without an hour or a time zone, as 2026-11-23.',
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
});
