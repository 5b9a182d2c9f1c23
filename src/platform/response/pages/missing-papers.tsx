import { Prose, type Lang } from '../../../design/index.ts'
import { words } from '../words.ts'

/** The papers that are missing, by name, for those who see none of them. */
export function MissingPapers({ names, lang }: { names: readonly string[]; lang: Lang }) {
  if (names.length === 0) return <p>{words(lang).sent.nothingMissing}</p>
  return (
    <Prose>
      <ul>
        {names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Prose>
  )
}
