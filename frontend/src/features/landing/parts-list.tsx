import { PARTS, type Part } from "@/features/landing/parts";

export function PartsList() {
  return (
    <section aria-labelledby="parts" className="border-t py-12 md:py-16">
      <h2 id="parts" className="text-xl font-semibold tracking-tight">
        Five things every team writes again, done once
      </h2>
      <ul className="mt-8 grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-5 lg:gap-x-6">
        {PARTS.map((part) => (
          <PartItem key={part.name} part={part} />
        ))}
      </ul>
    </section>
  );
}

function PartItem({ part: { name, promise, icon: Icon } }: { part: Part }) {
  return (
    <li className="flex flex-col gap-2">
      <Icon aria-hidden className="size-5 text-accent" strokeWidth={1.75} />
      <h3 className="font-medium">{name}</h3>
      <p className="text-sm text-muted">{promise}</p>
    </li>
  );
}
