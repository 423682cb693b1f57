// Runs before the first paint, so that neither the colours nor the direction of writing change after it.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const scheme = kept('mantine-color-scheme-value');
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const wanted = [kept('folkmoot.language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const language = wanted.find((tag) => ['en', 'es', 'ar'].includes(tag)) ?? 'en';
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
})();
