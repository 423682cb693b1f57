import { Ground1780000000001 } from './0001-ground.ts';
import { Identity1780000000002 } from './0002-identity.ts';
import { Consultations1780000000003 } from './0003-consultations.ts';
import { Proposals1780000000004 } from './0004-proposals.ts';
import { Discussion1780000000005 } from './0005-discussion.ts';
import { Moderation1780000000006 } from './0006-moderation.ts';
import { Outcomes1780000000007 } from './0007-outcomes.ts';
import { PolicyText1780000000008 } from './0008-policy-text.ts';
import { DiscussTexts1780000000009 } from './0009-discuss-texts.ts';

/** Every change of the database, oldest first. Never edited once merged. */
export const migrations = [
  Ground1780000000001,
  Identity1780000000002,
  Consultations1780000000003,
  Proposals1780000000004,
  Discussion1780000000005,
  Moderation1780000000006,
  Outcomes1780000000007,
  PolicyText1780000000008,
  DiscussTexts1780000000009,
];
