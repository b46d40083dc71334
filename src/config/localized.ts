/** A wording in both languages of the product; zh comes first, en stands complete beside it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-CN' | 'en';

export function inLanguage(text: Localized, language: Language): string {
  return language === 'en' ? text.en : text.zh;
}

/** Fills `{name}` places of a template; a place without a value stays visible, for a silent gap would mislead. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(data[name] ?? place));
}
