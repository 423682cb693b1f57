export * from './actors.ts';
export * from './places.ts';
export * from './contributions.ts';
