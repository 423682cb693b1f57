import { displayName, emailAddress, passwordOfLength, type Outcome, type Reason } from '@folkmoot/domain';

const faultOf = (outcome: Outcome<unknown>): Reason | undefined => (outcome.ok ? undefined : outcome.reason);

export const emailFault = (email: string): Reason | undefined => faultOf(emailAddress(email));
export const nameFault = (name: string): Reason | undefined => faultOf(displayName(name));

/** A new password; whether it is easily guessed the server knows. */
export const newPasswordFault = (password: string): Reason | undefined =>
  password === '' ? 'REQUIRED' : faultOf(passwordOfLength(password));

/** A password that exists already, however long it once had to be. */
export const knownPasswordFault = (password: string): Reason | undefined => (password === '' ? 'REQUIRED' : undefined);
