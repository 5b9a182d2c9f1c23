import { Back, Heading, Name, Workspace } from '../../design/index.ts'
import { CaseSections, type CaseSection } from './section.tsx'

export interface CaseSheetProps {
  back: { href: string; label: string }
  /** Small and above the title: its number. */
  over: string
  title: string
  sections: readonly CaseSection[]
}

/** The page of one case for those who only look at some of it: its sections below each other, no list beside it. */
export function CaseSheet({ back, over, title, sections }: CaseSheetProps) {
  return (
    <Workspace>
      <Back href={back.href}>{back.label}</Back>
      <Heading over={over}>
        <Name>{title}</Name>
      </Heading>
      <CaseSections sections={sections} />
    </Workspace>
  )
}
