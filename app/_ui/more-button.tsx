import { Button } from "./button";

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  children: string;
  pendingLabel: string;
}

/** Under a list: its next page, while there is one. */
export function MoreButton({ query, children, pendingLabel }: MoreButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      className="self-center"
      isPending={query.isFetchingNextPage}
      pendingLabel={pendingLabel}
      onPress={() => void query.fetchNextPage()}
    >
      {children}
    </Button>
  );
}
