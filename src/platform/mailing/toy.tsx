import type { Lang } from '../../design/index.ts'
import { Preview } from './pages/preview.tsx'
import { engineWords } from './words.ts'

/** What will be written to gardeners. */
export function ToyMailing({ lang }: { lang: Lang }) {
  const { title, what, body } = engineWords(lang).toy
  return <Preview lang={lang} action="#" tested="not-yet" letters={[{ what, subject: title, body }]} />
}
