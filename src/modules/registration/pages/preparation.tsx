import { Prose, type Lang } from '../../../design/index.ts'
import type { Preparation } from '../rules/preparation.ts'
import { preparationWords } from '../words/preparation.ts'

/** "Siapkan dulu": what one has at hand before beginning; nothing where the form asks neither numbers nor papers. */
export function Prepare({ lang, preparation }: { lang: Lang; preparation: Preparation | undefined }) {
  const w = preparationWords(lang)
  const lines = (['numbers', 'needed', 'later'] as const).flatMap(part => {
    const names = preparation?.[part].map(name => name[lang]) ?? []
    return names.length > 0 ? [{ part, text: names.join(', ') }] : []
  })
  if (lines.length === 0) return null
  return (
    <Prose>
      <p>
        <b>{w.title}</b>
      </p>
      <ul>
        {lines.map(({ part, text }) => (
          <li key={part}>
            {w.parts[part]}: {text}.
          </li>
        ))}
      </ul>
    </Prose>
  )
}
