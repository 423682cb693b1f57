export * from './piece.ts';
