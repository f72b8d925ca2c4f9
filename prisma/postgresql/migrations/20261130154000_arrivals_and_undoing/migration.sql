-- A step that takes back an earlier one (rule S8).
ALTER TYPE "SubmissionKind" ADD VALUE 'undo';

-- What came in and what became of it, also where all of it was refused; it is looked at by somebody (rule S7).
CREATE TABLE "Arrival" (
    "municipalityId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "channel" "Channel" NOT NULL,
    "actorId" TEXT,
    "revision" INTEGER,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "saved" INTEGER NOT NULL,
    "conflicts" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "doubtful" INTEGER NOT NULL,
    "descent" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3),
    "seenById" TEXT,

    CONSTRAINT "Arrival_pkey" PRIMARY KEY ("municipalityId", "submissionId")
);
CREATE UNIQUE INDEX "Arrival_municipalityId_cycleId_number_key" ON "Arrival"("municipalityId", "cycleId", "number");
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Arrival" ADD CONSTRAINT "Arrival_municipalityId_seenById_fkey" FOREIGN KEY ("municipalityId", "seenById") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What came in before: nothing is kept of what was refused in it, and nobody has to look at it again.
INSERT INTO "Arrival" ("municipalityId", "submissionId", "cycleId", "number", "kind", "channel", "actorId", "revision",
  "fileName", "source", "department", "saved", "conflicts", "refused", "doubtful", "descent", "detail", "createdAt",
  "seenAt")
SELECT s."municipalityId", s."id", s."cycleId", s."revision", s."kind", s."channel", s."actorId", s."revision",
  s."fileName", s."source", s."department",
  (SELECT count(*) FROM "CellRevision" r WHERE r."municipalityId" = s."municipalityId" AND r."cycleId" = s."cycleId"
    AND r."revision" = s."revision" AND r."outcome" = 'saved'),
  (SELECT count(*) FROM "CellRevision" r WHERE r."municipalityId" = s."municipalityId" AND r."cycleId" = s."cycleId"
    AND r."revision" = s."revision" AND r."outcome" = 'proposed'),
  0, 0, '', '{}', s."createdAt", s."createdAt"
FROM "Submission" s WHERE s."kind" = 'workbook' OR s."kind" = 'edits';

-- That a submission took back an earlier one.
CREATE TABLE "Undoing" (
    "municipalityId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "undoneId" TEXT NOT NULL,

    CONSTRAINT "Undoing_pkey" PRIMARY KEY ("municipalityId", "submissionId")
);
CREATE INDEX "Undoing_municipalityId_undoneId_idx" ON "Undoing"("municipalityId", "undoneId");
ALTER TABLE "Undoing" ADD CONSTRAINT "Undoing_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "Undoing" ADD CONSTRAINT "Undoing_municipalityId_undoneId_fkey" FOREIGN KEY ("municipalityId", "undoneId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "Undoing_no_change" BEFORE UPDATE OR DELETE ON "Undoing"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Undoing_no_truncate" BEFORE TRUNCATE ON "Undoing"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
