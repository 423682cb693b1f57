export * from './outcome.ts';
export * from './reasons.ts';
export * from './policy.ts';
export * from './text.ts';
export * from './identity/actor.ts';
export * from './identity/account.ts';
export * from './consultations/phase.ts';
