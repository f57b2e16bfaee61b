import icon from '../../icon.svg'
import './start-page.css'

/** The first thing a person sees: what Rowsmith is, the way from a sentence to data, and where to begin today. */
export function StartPage() {
  return (
    <main className="start">
      <header>
        <img className="start-icon" src={icon} alt="" width={56} height={56} />
        <h1>Rowsmith</h1>
        <p className="start-lead">A studio for synthetic data. Say what you need, and get tables that fit together.</p>
      </header>
      <ol className="start-steps" aria-label="From a sentence to data">
        {steps.map(({ name, text }) => (
          <li key={name}>
            <h2>{name}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <section className="start-command" aria-label="Try it on the command line">
        <p>The studio opens here. The same engine already works on the command line:</p>
        <code>{command}</code>
      </section>
    </main>
  )
}

const steps = [
  { name: 'Describe', text: 'One sentence in plain English becomes a schema you can read and edit.' },
  { name: 'Preview', text: 'Look at any row of any table before a single one has been written.' },
  { name: 'Generate', text: 'Pause, resume or lose power: the finished files are the same, byte for byte.' },
] as const

const command = 'npm run -s rowsmith -- generate --prompt "1000 customers with name, email and age (18-80)"'
