import type { ComponentChildren } from 'preact'
import { Section, type SectionProps } from '../../design/index.ts'

/** One part of a case, as data: a tab and a section follow from it alike. */
export interface CaseSection extends Pick<SectionProps, 'note' | 'aside'> {
  /** Names it in the address: `#history`. */
  id: string
  label: string
  /** What stands in it has headings of its own, or needs none: this one is heard and not seen. */
  quiet?: boolean
  body: ComponentChildren
}

export function CaseSections({ sections }: { sections: readonly CaseSection[] }) {
  return <>{sections.map(section => drawn(section))}</>
}

function drawn({ id, label, quiet, body, note, aside }: CaseSection) {
  if (!quiet)
    return (
      <Section key={id} id={id} title={label} note={note} aside={aside}>
        {body}
      </Section>
    )
  return (
    <div key={id} id={id}>
      <h2 class="vh">{label}</h2>
      {body}
    </div>
  )
}
