import { Notice, TapLink, type Lang } from '../../../../design/index.ts'
import { kindWords } from '../../words/kinds.ts'
import type { LostPlace } from '../data/lost.ts'
import { words } from '../words.ts'

export interface LostProps {
  lang: Lang
  lost: readonly LostPlace[]
  /** Where the office is asked: WhatsApp with a message about what was lost, or the page of help. */
  askAt(message: string): string
}

/** A decision that went against whoever reads: what was decided, why, and what can be done now. */
export function LostPlaces({ lang, lost, askAt }: LostProps) {
  const w = words(lang).lost
  return (
    <>
      {lost.map(({ id, held, called, kind, name, reason }) => (
        <Notice key={id} kind="wrong" title={held ? w.moved(name) : w.kept(name)}>
          <p>{w.reason(reason)}</p>
          <p>{(held ? w.heldNext : w.keptNext)(called, kindWords(kind, lang).noun)}</p>
          <TapLink href={askAt(w.message(called, name))}>{w.ask}</TapLink>
        </Notice>
      ))}
    </>
  )
}
