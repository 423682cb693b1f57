import { readFile } from 'node:fs/promises';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLNamedType,
} from 'graphql';
import { reasons, verbs } from '@folkmoot/domain';
import { Api } from './testing/api.ts';

let api: Api;
let types: readonly GraphQLNamedType[];
beforeAll(async () => {
  api = await Api.start();
  types = Object.values(api.schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
});
afterAll(() => api.stop());

/** Where a description is missing, by its path in the schema. */
function* undescribed(): Generator<string> {
  for (const type of types) {
    // What unions answer and what inputs take is said by their fields; their names follow from the mutation's.
    const isNamedByItsVerb = /(Answer|Input)$/.test(type.name);
    if (!type.description && !isNamedByItsVerb && !['Query', 'Mutation', 'Subscription'].includes(type.name))
      yield type.name;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) if (!field.description) yield `${type.name}.${field.name}`;
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        if (!field.description) yield `${type.name}.${field.name}`;
        // Each mutation takes one argument, its input, whose fields speak for themselves.
        for (const argument of field.args)
          if (!argument.description && type.name !== 'Mutation') yield `${type.name}.${field.name}(${argument.name})`;
      }
  }
}

describe('the schema', () => {
  it('describes every type, field, argument and input field', () => {
    expect([...undescribed()]).toEqual([]);
  });

  it('ends each description as a sentence ends', () => {
    const loose = types.flatMap((type) => {
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      return fields
        .filter(({ description }) => description && !/[.…)]$/.test(description))
        .map(({ name }) => `${type.name}.${name}`);
    });
    expect(loose).toEqual([]);
  });

  it('gives every reason its sentence, and every verb its place', () => {
    const enumOf = (name: string): Record<string, string | null | undefined> => {
      const type = api.schema.getType(name);
      return isEnumType(type)
        ? Object.fromEntries(type.getValues().map(({ name: value, description }) => [value, description]))
        : {};
    };
    expect(enumOf('Reason')).toEqual(reasons);
    expect(Object.keys(enumOf('Verb')).sort()).toEqual([...verbs].sort());
  });

  it('names each verb of the policy that changes something as a mutation', () => {
    const mutations = Object.keys(api.schema.getMutationType()?.getFields() ?? {});
    const reads = ['seeAccounts', 'seeCases', 'seeAnswerDuties', 'uploadFile', 'importPolicyText'];
    expect(mutations.toSorted()).toEqual(verbs.filter((verb) => !reads.includes(verb)).toSorted());
  });

  it('is the one that is committed', async () => {
    const committed = await readFile(new URL('../../../packages/contract/schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(`${printSchema(lexicographicSortSchema(api.schema))}\n`);
  });

  it('answers each mutation with its success or a refusal', () => {
    for (const [name, { type, args }] of Object.entries(api.schema.getMutationType()?.getFields() ?? {})) {
      const capital = name.charAt(0).toUpperCase() + name.slice(1);
      expect(String(type)).toBe(`${capital}Answer!`);
      expect(args.length).toBeLessThanOrEqual(1);
      const answer = api.schema.getType(`${capital}Answer`);
      expect(answer && 'getTypes' in answer ? answer.getTypes().map(String).sort() : []).toEqual(
        [`${capital}Success`, 'Refused'].sort(),
      );
    }
  });
});
