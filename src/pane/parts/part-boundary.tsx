/** Around what is fetched on demand: says in words that it could not be had, where the page would else go blank. */
import { Component, type ReactNode } from 'react';
import { isMissingPart } from '../../app/missing-part';

interface PartBoundaryProps {
  readonly words: string;
  readonly children: ReactNode;
}

interface Failed {
  readonly failure: Error | null;
}

export class PartBoundary extends Component<PartBoundaryProps, Failed> {
  override state: Failed = { failure: null };

  static getDerivedStateFromError(thrown: unknown): Failed {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    if (!isMissingPart(failure)) throw failure;
    return (
      <p role="alert" style={{ margin: '12px' }}>
        {this.props.words}
      </p>
    );
  }
}
