-- What each workbook said that it lacks: so that taking one back brings back what was said before.

CREATE TABLE "PastLack" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "fields" TEXT NOT NULL,

    CONSTRAINT "PastLack_pkey" PRIMARY KEY ("municipalityId","recordId","submissionId")
);

CREATE INDEX "PastLack_municipalityId_cycleId_recordId_idx" ON "PastLack"("municipalityId", "cycleId", "recordId");
CREATE INDEX "PastLack_municipalityId_submissionId_idx" ON "PastLack"("municipalityId", "submissionId");

ALTER TABLE "PastLack" ADD CONSTRAINT "PastLack_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "PastLack" ADD CONSTRAINT "PastLack_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was said last, as far as it is known.
INSERT INTO "PastLack" ("municipalityId", "recordId", "submissionId", "cycleId", "fields")
SELECT l."municipalityId", l."recordId", s."id", l."cycleId", l."fields"
FROM "RecordLack" l
  JOIN "Submission" s ON s."municipalityId" = l."municipalityId" AND s."cycleId" = l."cycleId" AND s."revision" = l."revision";

CREATE TRIGGER "PastLack_no_change" BEFORE UPDATE OR DELETE ON "PastLack"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "PastLack_no_truncate" BEFORE TRUNCATE ON "PastLack"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
