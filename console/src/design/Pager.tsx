/** The end of a list that goes on at the service: how much is shown, and more. */
import type { Parts } from "~/api/cancel";
import { n, number, t } from "~/words";
import { Button } from "./fields";

/** Says how many rows are shown and asks for the next part. */
export function Pager<Row>({ of }: { of: Parts<Row> }) {
  const count = of.rows.length;
  return (
    <div class="pager">
      <span role="status">
        {of.waiting ? t("common.loading") : of.goesOn ? t("common.atLeast", { count: number(count) }) : n("common.rows", count)}
      </span>
      {of.goesOn && (
        <Button small disabled={of.waiting} onClick={of.more}>
          {t("common.more")}
        </Button>
      )}
    </div>
  );
}
