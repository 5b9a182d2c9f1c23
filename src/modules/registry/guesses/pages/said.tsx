import { Button, Hidden, Section, type Lang } from '../../../../design/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import type { Saying } from '../data/guesses.ts'
import { words } from '../words.ts'

export interface SaidProps {
  lang: Lang
  organisationId: string
  sayings: readonly Saying[]
  book: RegionBook
  /** Whether whoever looks may take it back. */
  mayTakeBack: boolean
}

/** What officers say of the place of a pesantren, each to be taken back. */
export function SaidOfPlace({ lang, organisationId, sayings, book, mayTakeBack }: SaidProps) {
  const w = words(lang).said
  return (
    <Section title={w.title}>
      {sayings.map(({ id, kind, kecamatan_code, actor_name }) => (
        <div key={id}>
          <p>{w[kind](actor_name ?? w.someone, book.label(kecamatan_code))}</p>
          {mayTakeBack && (
            <form method="post" action={`/kantor/pesantren/${organisationId}/letak`}>
              <Hidden fields={{ kata: id }} />
              <Button alt>{w.takeBack}</Button>
            </form>
          )}
        </div>
      ))}
    </Section>
  )
}
