import { CardPhotos, FileInput, formatBytes, type StatusKind } from '../../../design/index.ts'
import { limits } from '../../files/limits.ts'
import { fieldOf } from '../field.ts'
import { fileWords } from '../words.ts'
import { paperWords } from '../words/paper.ts'
import type { FileShown, QuestionType, Shown, Slot } from '../type.ts'

/** A document. Its bytes travel apart from the answers; what stands in the slot is known from the `document` table. */
export const file: QuestionType = {
  kept: 'papers',
  parse: () => ({ value: null }),
  show: shown => <Slots shown={shown} />,
  // The paper itself goes along with the form.
  blank: ({ code, needed, optional }, { lang, slots }) => {
    const w = paperWords(lang)
    const must = slots?.[code]?.needed ?? needed ?? !optional
    return { kind: 'ticks', options: [{ label: must ? w.attachedMust : w.attachedLater }] }
  },
  review: ({ code }, _value, { files }) => (files?.[code] ?? []).map(one => one.name).join(', '),
  export: () => '',
}

const media = { photo: '.jpg,.jpeg,.png,.webp', pdf: '.pdf' } as const

/** Places of a slot for several that are offered on one page: more are offered as they fill. */
const atOnce = 3

function Slots({ shown }: { shown: Shown }) {
  const { form, question } = shown
  const slot = form.slots?.[question.code] ?? { code: question.code, accepts: ['photo'], most: 1, needed: false }
  const files = form.files?.[question.code] ?? []
  const rooms = Array.from({ length: Math.min(slot.most, Math.max(atOnce, files.length + 1)) }, (_, at) => at + 1)
  return rooms.map(position => {
    const standing = files.find(one => one.position === position)
    return <OneSlot key={position} shown={shown} slot={slot} position={position} standing={standing} />
  })
}

interface OneSlotProps {
  shown: Shown
  slot: Slot
  position: number
  standing?: FileShown
}

function OneSlot({ shown, slot, position, standing }: OneSlotProps) {
  const w = fileWords(shown.form.lang)
  const { question } = shown
  const field = fieldOf({
    ...shown,
    heading: shown.heading && position === 1,
    error: position === 1 ? shown.error : undefined,
  })
  const id = position === 1 ? field.id : `${field.id}-${position}`
  const another = { id, label: w.another(field.label, position), error: shown.errors?.[id], optional: true }
  const props = position === 1 ? { ...field, id } : another
  const said = (bytes: number) => formatBytes(shownLimit(bytes), shown.form.lang).replace(' ', '\u00a0')
  const pdf = slot.accepts.includes('pdf')
  return (
    <FileInput
      {...props}
      accept={slot.accepts.map(kind => media[kind]).join(',')}
      limits={w.limits(slot.accepts, said(limits.photo.bytes), said(limits.pdf.bytes))}
      maxBytes={shownLimit(pdf && slot.accepts.length === 1 ? limits.pdf.bytes : limits.photo.bytes)}
      figure={position === 1 && question.drawing === 'card' ? <CardPhotos {...w.card} /> : undefined}
      current={standing && current(standing, field.label, w)}
    />
  )
}

/** People count megabytes in millions, so the limit they are told is the round figure below the real one. */
function shownLimit(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024) * 1_000_000
}

function current(standing: FileShown, label: string, w: ReturnType<typeof fileWords>) {
  const state: Record<FileShown['state'], StatusKind> = {
    received: 'waiting',
    checked: 'waiting',
    usable: 'done',
    refused: 'wrong',
  }
  return {
    name: standing.name,
    bytes: standing.bytes,
    href: standing.state === 'usable' ? standing.href : undefined,
    state: state[standing.state],
    word: w.states[standing.state],
    picture: standing.picture && { ...standing.picture, alt: w.picture(label) },
  }
}
