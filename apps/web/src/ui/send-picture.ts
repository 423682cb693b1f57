export interface Picture {
  id: string;
  url: string;
  alt: string;
}

const isPicture = (answer: unknown): answer is Picture =>
  typeof answer === 'object' && answer !== null && 'id' in answer && 'url' in answer && 'alt' in answer;

/** Sends a picture; answers it as it is kept, the name of the reason for a no, or null when the line broke. */
export async function sendPicture(file: File, alt: string): Promise<Picture | { reason: string } | null> {
  const body = new FormData();
  body.set('alt', alt);
  body.set('file', file);
  try {
    const response = await fetch('/files', {
      method: 'POST',
      body,
      headers: { 'x-folkmoot': '1' },
      credentials: 'same-origin',
    });
    const answer: unknown = await response.json();
    if (isPicture(answer)) return answer;
    const reason = typeof answer === 'object' && answer !== null && 'reason' in answer ? answer.reason : null;
    return typeof reason === 'string' ? { reason } : null;
  } catch {
    return null;
  }
}
