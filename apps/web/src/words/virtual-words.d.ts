declare module 'virtual:words/*' {
  const words: import('./words.ts').Words;
  export { words as default };
}
