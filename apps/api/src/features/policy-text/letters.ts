import type { Language } from '@folkmoot/domain';

/** What is told by mail about an amendment, to its authors or to those who are for it. */
export const amendmentNews = ['accepted', 'acceptedInPart', 'rejected', 'merged', 'stale', 'taken', 'asked'] as const;
export type AmendmentNews = (typeof amendmentNews)[number];

/** What a letter may name. */
export interface LetterFacts {
  readonly number: number;
  readonly title: string;
  /** The officials' reason; empty where there is none. */
  readonly reason: string;
  /** The amendment it was merged into. */
  readonly into: number;
  /** The day until which one may object, in the reader's language. */
  readonly day: string;
}

interface LetterWords {
  readonly subject: (facts: LetterFacts) => string;
  readonly lines: (facts: LetterFacts) => readonly string[];
}

export const letters: Record<Language, Record<AmendmentNews, LetterWords>> = {
  en: {
    accepted: {
      subject: ({ number }) => `Suggestion ${number} was accepted`,
      lines: ({ number, title, reason }) => [
        `Suggestion ${number} to “${title}” was accepted. It will stand in the next draft.`,
        `The officials’ reason: ${reason}`,
      ],
    },
    acceptedInPart: {
      subject: ({ number }) => `Suggestion ${number} was accepted in part`,
      lines: ({ number, title, reason }) => [
        `Suggestion ${number} to “${title}” was accepted in part. The next draft will show how.`,
        `The officials’ reason: ${reason}`,
      ],
    },
    rejected: {
      subject: ({ number }) => `Suggestion ${number} was not accepted`,
      lines: ({ number, title, reason }) => [
        `Suggestion ${number} to “${title}” was not accepted.`,
        `The officials’ reason: ${reason}`,
      ],
    },
    merged: {
      subject: ({ number, into }) => `Suggestion ${number} is now part of suggestion ${into}`,
      lines: ({ number, title, into, reason }) => [
        `Officials have made one suggestion, number ${into}, of suggestion ${number} to “${title}” and others. You are among its authors. The old one stays readable.`,
        `Their reason: ${reason}`,
      ],
    },
    asked: {
      subject: ({ number, into }) => `May your voice for suggestion ${number} go along to suggestion ${into}?`,
      lines: ({ number, title, into, day }) => [
        `You are for suggestion ${number} to “${title}”. Officials have made one suggestion, number ${into}, of it and others.`,
        `Your voice goes along on ${day}, unless you keep it back before then. Read both and answer here:`,
      ],
    },
    stale: {
      subject: ({ number }) => `A new draft changes what suggestion ${number} is about`,
      lines: ({ number, title }) => [
        `A new draft of “${title}” says something else where suggestion ${number} changes words. Bring it up to date, or take it back:`,
      ],
    },
    taken: {
      subject: ({ number }) => `The new draft says what suggestion ${number} asked for`,
      lines: ({ number, title }) => [`The new draft of “${title}” says what suggestion ${number} asked for.`],
    },
  },
  es: {
    accepted: {
      subject: ({ number }) => `Se aceptó la sugerencia ${number}`,
      lines: ({ number, title, reason }) => [
        `Se aceptó la sugerencia ${number} a «${title}». Estará en el próximo borrador.`,
        `La razón que dan: ${reason}`,
      ],
    },
    acceptedInPart: {
      subject: ({ number }) => `Se aceptó en parte la sugerencia ${number}`,
      lines: ({ number, title, reason }) => [
        `Se aceptó en parte la sugerencia ${number} a «${title}». El próximo borrador mostrará cómo.`,
        `La razón que dan: ${reason}`,
      ],
    },
    rejected: {
      subject: ({ number }) => `No se aceptó la sugerencia ${number}`,
      lines: ({ number, title, reason }) => [
        `No se aceptó la sugerencia ${number} a «${title}».`,
        `La razón que dan: ${reason}`,
      ],
    },
    merged: {
      subject: ({ number, into }) => `La sugerencia ${number} es ahora parte de la sugerencia ${into}`,
      lines: ({ number, title, into, reason }) => [
        `Con la sugerencia ${number} a «${title}» y otras se hizo una sola, la número ${into}. Estás entre quienes la firman. La anterior sigue siendo legible.`,
        `La razón que dan: ${reason}`,
      ],
    },
    asked: {
      subject: ({ number, into }) => `¿Puede pasar tu voz de la sugerencia ${number} a la ${into}?`,
      lines: ({ number, title, into, day }) => [
        `Apoyas la sugerencia ${number} a «${title}». Con ella y otras se hizo una sola, la número ${into}.`,
        `Tu voz pasará el ${day}, salvo que antes decidas conservarla. Lee las dos y responde aquí:`,
      ],
    },
    stale: {
      subject: ({ number }) => `Un borrador nuevo cambia lo que trata la sugerencia ${number}`,
      lines: ({ number, title }) => [
        `Un borrador nuevo de «${title}» dice otra cosa donde la sugerencia ${number} cambia palabras. Ponla al día o retírala:`,
      ],
    },
    taken: {
      subject: ({ number }) => `El borrador nuevo dice lo que pedía la sugerencia ${number}`,
      lines: ({ number, title }) => [`El borrador nuevo de «${title}» dice lo que pedía la sugerencia ${number}.`],
    },
  },
  ar: {
    accepted: {
      subject: ({ number }) => `قُبل الاقتراح ${number}`,
      lines: ({ number, title, reason }) => [
        `قُبل الاقتراح ${number} على «${title}»، وسيظهر في المسودة القادمة.`,
        `سبب القرار: ${reason}`,
      ],
    },
    acceptedInPart: {
      subject: ({ number }) => `قُبل الاقتراح ${number} جزئيًا`,
      lines: ({ number, title, reason }) => [
        `قُبل الاقتراح ${number} على «${title}» جزئيًا، وستُظهر المسودة القادمة كيف.`,
        `سبب القرار: ${reason}`,
      ],
    },
    rejected: {
      subject: ({ number }) => `لم يُقبل الاقتراح ${number}`,
      lines: ({ number, title, reason }) => [`لم يُقبل الاقتراح ${number} على «${title}».`, `سبب القرار: ${reason}`],
    },
    merged: {
      subject: ({ number, into }) => `صار الاقتراح ${number} جزءًا من الاقتراح ${into}`,
      lines: ({ number, title, into, reason }) => [
        `جُمع الاقتراح ${number} على «${title}» مع غيره في اقتراح واحد رقمه ${into}، وأنت من كاتبيه. يبقى الاقتراح السابق متاحًا للقراءة.`,
        `سبب القرار: ${reason}`,
      ],
    },
    asked: {
      subject: ({ number, into }) => `هل ينتقل صوتك من الاقتراح ${number} إلى الاقتراح ${into}؟`,
      lines: ({ number, title, into, day }) => [
        `أنت تؤيد الاقتراح ${number} على «${title}». جُمع هذا الاقتراح مع غيره في اقتراح واحد رقمه ${into}.`,
        `ينتقل صوتك في ${day} ما لم تُبقه مكانه قبل ذلك. اقرأ الاقتراحين وأجب هنا:`,
      ],
    },
    stale: {
      subject: ({ number }) => `مسودة جديدة تغيّر ما يتناوله الاقتراح ${number}`,
      lines: ({ number, title }) => [
        `تقول مسودة جديدة من «${title}» شيئًا آخر حيث يغيّر الاقتراح ${number} كلمات. حدّثه أو اسحبه:`,
      ],
    },
    taken: {
      subject: ({ number }) => `تقول المسودة الجديدة ما طلبه الاقتراح ${number}`,
      lines: ({ number, title }) => [`تقول المسودة الجديدة من «${title}» ما طلبه الاقتراح ${number}.`],
    },
  },
};
