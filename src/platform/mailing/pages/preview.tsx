import { Actions, Button, Muted, Notice, Prose, Section, type Lang } from '../../../design/index.ts'
import { engineWords } from '../words.ts'

const tiles = { sent: 'ok', held: 'waiting', failed: 'wrong', homeless: 'info' } as const

export interface PreviewProps {
  lang: Lang
  letters: { what: string; subject: string; body: string }[]
  /** Where one is sent to whoever reads. */
  action: string
  tested: keyof typeof tiles | 'not-yet'
}

/** What will be written: the first letter of each wording, and one to oneself before the others. */
export function Preview({ lang, letters, action, tested }: PreviewProps) {
  const w = engineWords(lang)
  if (letters.length === 0) return null
  return (
    <Section title={w.texts}>
      <p class="mu">{w.textsNote}</p>
      {letters.map(({ what, subject, body }) => (
        <Prose key={what}>
          <h3>{what}</h3>
          <p>
            <Muted>{subject}</Muted>
          </p>
          {body.split('\n').map((line, at) => line && <p key={at}>{line}</p>)}
        </Prose>
      ))}
      {tested === 'not-yet' ? (
        <form method="post" action={action}>
          <Actions>
            <Button alt>{w.test}</Button>
          </Actions>
        </form>
      ) : (
        <Notice kind={tiles[tested]} title={w.tested[tested]} />
      )}
    </Section>
  )
}
