import { reasons, type Reason } from '@folkmoot/domain';
import { ReasonWords } from './reason-words.tsx';

const isReason = (name: string): name is Reason => Object.hasOwn(reasons, name);

/** Why a file was not taken; its reason comes by plain HTTP, as a name. */
export function UploadRefusal({ reason }: { reason: string }) {
  return <ReasonWords reason={isReason(reason) ? reason : 'FILE_BROKEN'} />;
}
