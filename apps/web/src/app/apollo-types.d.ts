import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging the interface is how Apollo takes the types of masked fragments
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
