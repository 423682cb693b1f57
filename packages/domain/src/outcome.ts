import type { Reason } from './reasons.ts';

/** What a rule answers: the accepted value, or a refusal with its reason and, for forms, the field it concerns. */
export type Outcome<T> = Accepted<T> | Refusal;
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refusal = { readonly ok: false; readonly reason: Reason; readonly field?: string };

/** The forum says yes, and this is what it says yes to. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** The forum says no; `field` names the input field to mend, where there is one. */
export function refuse(reason: Reason, field?: string): Refusal {
  return field === undefined ? { ok: false, reason } : { ok: false, reason, field };
}
