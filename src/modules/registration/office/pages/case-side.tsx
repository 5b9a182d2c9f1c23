import type { Lang } from '../../../../design/index.ts'
import { printWords } from '../../../../platform/response/index.ts'
import { ConfirmationSection, type CurrentConfirmation } from '../../../../platform/confirmation/index.ts'
import { PayabilityFacts, RequirementVerdicts } from '../../../../platform/requirement/index.ts'
import { phoneText, type Personal } from '../../../people/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import type { Judged } from '../../data/submissions.ts'
import type { Case } from '../data/case.ts'

export interface CaseSideProps {
  lang: Lang
  shown: Pick<Case, 'kind'>
  book: RegionBook
  form: SeasonForm
  /** What the system saw when it was submitted. */
  judged: Judged
  confirmation?: CurrentConfirmation
  personal: Personal
  /** Where the whole form stands for printing. */
  print: string
}

/** What the system saw: requirement by requirement, then whether money could be paid. */
export function CaseSide({ shown, judged, form, book, confirmation, personal, print, lang }: CaseSideProps) {
  return (
    <>
      <RequirementVerdicts {...{ lang, form, findings: judged.findings }} regionName={book.name} />
      {form.rules.payability && (
        <div class="dh">
          <PayabilityFacts {...{ lang, form }} payability={judged.payability} />
        </div>
      )}
      {confirmation && (
        <div class="dh">
          <ConfirmationSection
            words={asks(lang, shown.kind)}
            confirmation={confirmation}
            phone={phoneText(confirmation.phone, personal)}
            outbox="/kantor/surat/kotak-keluar"
          />
        </div>
      )}
      <div class="dh">
        <a href={print}>{printWords(lang).sent}</a>
      </div>
    </>
  )
}
