import { useId, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TableRegion } from './lists.tsx';

/** The hatchings of charts, so that no meaning hangs on a colour alone. `prefix` keeps ids apart on a page. */
export function ChartPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <pattern id={`${prefix}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--against-wash)" />
        <rect width="3" height="6" fill="var(--against)" />
      </pattern>
      <pattern id={`${prefix}-lines`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--neutral-wash)" />
        <rect width="2" height="6" fill="var(--neutral)" />
      </pattern>
      <pattern id={`${prefix}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--neutral-wash)" />
        <circle cx="3" cy="3" r="1.1" fill="var(--neutral)" />
      </pattern>
    </defs>
  );
}

interface ChartProps {
  title: string;
  description: string;
  width: number;
  height: number;
  /** The same figures as a table: the `table` element. */
  table: ReactNode;
  children: (prefix: string) => ReactNode;
}

/** A chart: inline SVG with title and description, and the same as a table. */
export function Chart({ title, description, width, height, table, children }: ChartProps) {
  const prefix = useId();
  const intl = useIntl();
  const same = intl.formatMessage({ id: 'ui.sameAsTable', defaultMessage: 'The same as a table' });
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${prefix}-title ${prefix}-desc`}>
        <title id={`${prefix}-title`}>{title}</title>
        <desc id={`${prefix}-desc`}>{description}</desc>
        <ChartPatterns prefix={prefix} />
        {children(prefix)}
      </svg>
      <details>
        <summary>{same}</summary>
        <TableRegion label={title}>{table}</TableRegion>
      </details>
    </figure>
  );
}

/** A figure of the result: the number large, what it counts beneath. */
export function BigFigure({ value, children }: { value: number; children: ReactNode }) {
  const intl = useIntl();
  return (
    <div>
      <b>{intl.formatNumber(value)}</b>
      <span>{children}</span>
    </div>
  );
}

/** Shown instead of a figure that few people would make misleading. */
export function NotEnough() {
  return <FormattedMessage id="ui.notEnough" defaultMessage="Not enough answers to show" />;
}
