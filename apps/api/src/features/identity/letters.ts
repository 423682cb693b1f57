import type { Language } from '@folkmoot/domain';

/** The letters we send about accounts, each with a place for the link. Plain text: it reads everywhere. */
export type LetterKind = 'confirmEmail' | 'addressKnown' | 'resetPassword';

interface LetterWords {
  readonly subject: string;
  readonly lines: (link: string) => readonly string[];
}

export const letters: Record<Language, Record<LetterKind, LetterWords>> = {
  en: {
    confirmEmail: {
      subject: 'Confirm your e-mail address',
      lines: (link) => [
        'Open this link to confirm that this address is yours. It works for two days.',
        link,
        'You did not sign up? Then do nothing.',
      ],
    },
    addressKnown: {
      subject: 'You already have an account',
      lines: (link) => [
        'Someone wanted to sign up with this address, but it already has an account.',
        'Was it you? Sign in here, or ask for a new password there:',
        link,
        'It was not you? Then do nothing: nothing has changed.',
      ],
    },
    resetPassword: {
      subject: 'Choose a new password',
      lines: (link) => [
        'Open this link to choose a new password. It works for two hours and once.',
        link,
        'You did not ask for it? Then do nothing: your password stays as it is.',
      ],
    },
  },
  es: {
    confirmEmail: {
      subject: 'Confirma tu dirección de correo',
      lines: (link) => [
        'Abre este enlace para confirmar que esta dirección es tuya. Funciona durante dos días.',
        link,
        '¿No te has registrado? Entonces no hagas nada.',
      ],
    },
    addressKnown: {
      subject: 'Ya tienes una cuenta',
      lines: (link) => [
        'Alguien quiso registrarse con esta dirección, pero ya tiene una cuenta.',
        '¿Fuiste tú? Entra aquí, o pide allí una contraseña nueva:',
        link,
        '¿No fuiste tú? Entonces no hagas nada: nada ha cambiado.',
      ],
    },
    resetPassword: {
      subject: 'Elige una contraseña nueva',
      lines: (link) => [
        'Abre este enlace para elegir una contraseña nueva. Funciona durante dos horas y una sola vez.',
        link,
        '¿No la has pedido? Entonces no hagas nada: tu contraseña sigue igual.',
      ],
    },
  },
  ar: {
    confirmEmail: {
      subject: 'أكّد عنوان بريدك الإلكتروني',
      lines: (link) => [
        'افتح هذا الرابط لتأكيد أن هذا العنوان لك. يعمل الرابط لمدة يومين.',
        link,
        'لم تسجّل؟ إذن لا تفعل شيئًا.',
      ],
    },
    addressKnown: {
      subject: 'لديك حساب بالفعل',
      lines: (link) => [
        'أراد شخص ما التسجيل بهذا العنوان، لكن له حسابًا بالفعل.',
        'هل كنت أنت؟ ادخل من هنا، أو اطلب كلمة مرور جديدة:',
        link,
        'لم تكن أنت؟ إذن لا تفعل شيئًا: لم يتغيّر شيء.',
      ],
    },
    resetPassword: {
      subject: 'اختر كلمة مرور جديدة',
      lines: (link) => [
        'افتح هذا الرابط لاختيار كلمة مرور جديدة. يعمل الرابط لمدة ساعتين ومرة واحدة.',
        link,
        'لم تطلب ذلك؟ إذن لا تفعل شيئًا: تبقى كلمة مرورك كما هي.',
      ],
    },
  },
};
