import type { Lang } from '../../../design/index.ts'

const id = { called: (number: string) => `Pendaftaran ${number}` }

const en: typeof id = { called: number => `Registration ${number}` }

export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
