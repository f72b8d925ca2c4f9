-- What each workbook said that it lacks: so that taking one back brings back what was said before.

CREATE TABLE "PastLack" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "fields" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId", "submissionId"),
    CONSTRAINT "PastLack_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "PastLack_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "PastLack_municipalityId_cycleId_recordId_idx" ON "PastLack"("municipalityId", "cycleId", "recordId");
CREATE INDEX "PastLack_municipalityId_submissionId_idx" ON "PastLack"("municipalityId", "submissionId");

-- What was said last, as far as it is known.
INSERT INTO "PastLack" ("municipalityId", "recordId", "submissionId", "cycleId", "fields")
SELECT l."municipalityId", l."recordId", s."id", l."cycleId", l."fields"
FROM "RecordLack" l
  JOIN "Submission" s ON s."municipalityId" = l."municipalityId" AND s."cycleId" = l."cycleId" AND s."revision" = l."revision";

CREATE TRIGGER "PastLack_no_update" BEFORE UPDATE ON "PastLack"
BEGIN
    SELECT RAISE(ABORT, 'PastLack is append-only');
END;

CREATE TRIGGER "PastLack_no_delete" BEFORE DELETE ON "PastLack"
BEGIN
    SELECT RAISE(ABORT, 'PastLack is append-only');
END;

CREATE TRIGGER "PastLack_no_replace" BEFORE INSERT ON "PastLack"
WHEN EXISTS (SELECT 1 FROM "PastLack" WHERE "municipalityId" = NEW."municipalityId" AND "recordId" = NEW."recordId" AND "submissionId" = NEW."submissionId")
BEGIN
    SELECT RAISE(ABORT, 'PastLack is append-only: unique rows are not replaced');
END;
