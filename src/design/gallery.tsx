import { ChartSections } from './gallery/charts.tsx'
import { DataSections } from './gallery/data.tsx'
import { FormSections } from './gallery/forms.tsx'
import { PaperSections } from './gallery/paper.tsx'
import { StateSections } from './gallery/states.tsx'
import { Heading } from './section.tsx'

/** The living page of components: each in all its states, with names as long as real ones. */
export function Gallery() {
  return (
    <>
      <Heading under="Setiap bagian dalam semua keadaannya, dengan nama sepanjang nama sebenarnya.">Komponen</Heading>
      <FormSections />
      <StateSections />
      <DataSections />
      <ChartSections />
      <PaperSections />
    </>
  )
}
