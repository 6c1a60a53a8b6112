/**
 * Around each view: says in words that it could not be shown, and offers another try, where the page would else go
 * blank. A part that an update took away is told as that: then only loading the page anew helps.
 */
import { Component, type ReactNode } from 'react';
import { isMissingPart } from '../../app/missing-part';

interface BoundaryWords {
  readonly failed: string;
  readonly again: string;
  readonly updated: string;
  readonly save: string;
  readonly reload: string;
}

interface PartBoundaryProps {
  readonly words: BoundaryWords;
  /** Saves what was changed; null where that is for another program to do. */
  readonly onSave: (() => void) | null;
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
    const { words, onSave, children } = this.props;
    if (failure === null) return children;
    const isMissing = isMissingPart(failure);
    return (
      <div role="alert" style={{ margin: '12px' }}>
        <p>{isMissing ? words.updated : words.failed}</p>
        {isMissing && onSave && (
          <button type="button" onClick={onSave}>
            {words.save}
          </button>
        )}{' '}
        <button
          type="button"
          onClick={() => {
            if (isMissing) window.location.reload();
            else this.setState({ failure: null });
          }}
        >
          {isMissing ? words.reload : words.again}
        </button>
      </div>
    );
  }
}
