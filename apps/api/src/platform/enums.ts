/** A record whose values are its keys: the shape GraphQL enums are registered from. */
export function enumOf<Name extends string>(names: readonly Name[]): { readonly [K in Name]: K } {
  const record: Partial<Record<Name, Name>> = {};
  for (const name of names) record[name] = name;
  return record as { readonly [K in Name]: K };
}
