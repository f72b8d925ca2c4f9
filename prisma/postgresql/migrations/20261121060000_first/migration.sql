-- CreateEnum
CREATE TYPE "Role" AS ENUM ('staff', 'coordinator', 'administrator', 'viewer');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('firstAdministrator', 'invitation', 'passwordReset');

-- CreateEnum
CREATE TYPE "CycleState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "ProgrammeLinkState" AS ENUM ('same', 'proposed', 'linked', 'rejected', 'ended', 'started');

-- CreateEnum
CREATE TYPE "RecordEventKind" AS ENUM ('added', 'deleted', 'restored');

-- CreateEnum
CREATE TYPE "RevisionOutcome" AS ENUM ('saved', 'proposed');

-- CreateEnum
CREATE TYPE "ValueKind" AS ENUM ('blank', 'value', 'unreadable');

-- CreateEnum
CREATE TYPE "SubmissionKind" AS ENUM ('workbook', 'edits', 'resolution', 'workflow');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('addin', 'file', 'console');

-- CreateEnum
CREATE TYPE "ConflictKind" AS ENUM ('values', 'deletion', 'tie', 'form');

-- CreateEnum
CREATE TYPE "Resolution" AS ENUM ('mine', 'theirs', 'edited');

-- CreateTable
CREATE TABLE "User" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "loginName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "email" TEXT,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "MembershipDepartment" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "LocalCredential" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "mustChange" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMP(3)
);

-- CreateTable
CREATE TABLE "OidcIdentity" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3)
);

-- CreateTable
CREATE TABLE "Session" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3)
);

-- CreateTable
CREATE TABLE "PersonalToken" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3)
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "userId" TEXT,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3)
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}'
);

-- CreateTable
CREATE TABLE "Department" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '[]',
    "validFrom" INTEGER,
    "validUntil" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "DepartmentSuccession" (
    "municipalityId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Plan" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "municipalityId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Cycle" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "formId" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "state" "CycleState" NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "BlankWorkbook" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL
);

-- CreateTable
CREATE TABLE "Programme" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeRecord" (
    "municipalityId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeLink" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "previousRecordId" TEXT,
    "currentRecordId" TEXT,
    "state" "ProgrammeLinkState" NOT NULL,
    "score" INTEGER,
    "reasons" TEXT NOT NULL DEFAULT '[]',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "note" TEXT NOT NULL DEFAULT ''
);

-- CreateTable
CREATE TABLE "Record" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "canonicalKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sinceRevision" INTEGER NOT NULL,
    "deletedRevision" INTEGER,
    "document" TEXT
);

-- CreateTable
CREATE TABLE "RecordEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "kind" "RecordEventKind" NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "CellRevision" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "outcome" "RevisionOutcome" NOT NULL,
    "kind" "ValueKind" NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "baseRevision" INTEGER,
    "submissionId" TEXT NOT NULL,
    "conflictId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Cell" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "ValueKind" NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Submission" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "channel" "Channel" NOT NULL,
    "actorId" TEXT,
    "revision" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "errors" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Conflict" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" "ConflictKind" NOT NULL DEFAULT 'values',
    "base" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "openedRevision" INTEGER NOT NULL,
    "resolvedRevision" INTEGER,
    "resolution" "Resolution"
);

-- CreateTable
CREATE TABLE "DepartmentCycle" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "acceptedRevision" INTEGER,
    "updatedAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "WorkflowEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "subjectRevision" INTEGER NOT NULL,
    "submissionId" TEXT NOT NULL,
    "actorId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL
);

-- CreateTable
CREATE TABLE "WorkflowReason" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "recordId" TEXT,
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "User_municipalityId_loginName_key" ON "User"("municipalityId", "loginName");

-- CreateIndex
CREATE INDEX "MembershipDepartment_municipalityId_departmentId_idx" ON "MembershipDepartment"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "OidcIdentity_municipalityId_userId_idx" ON "OidcIdentity"("municipalityId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "OidcIdentity_municipalityId_issuer_subject_key" ON "OidcIdentity"("municipalityId", "issuer", "subject");

-- CreateIndex
CREATE INDEX "Session_municipalityId_userId_idx" ON "Session"("municipalityId", "userId");

-- CreateIndex
CREATE INDEX "Session_municipalityId_expiresAt_idx" ON "Session"("municipalityId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_municipalityId_tokenHash_key" ON "Session"("municipalityId", "tokenHash");

-- CreateIndex
CREATE INDEX "PersonalToken_municipalityId_userId_idx" ON "PersonalToken"("municipalityId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalToken_municipalityId_tokenHash_key" ON "PersonalToken"("municipalityId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_municipalityId_tokenHash_key" ON "OneTimeLink"("municipalityId", "tokenHash");

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_at_idx" ON "AuditEvent"("municipalityId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_subjectKind_subjectId_idx" ON "AuditEvent"("municipalityId", "subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_municipalityId_name_key" ON "Department"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_name_key" ON "Municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_municipalityId_name_key" ON "Plan"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_municipalityId_planId_fiscalYear_key" ON "Cycle"("municipalityId", "planId", "fiscalYear");

-- CreateIndex
CREATE INDEX "Programme_municipalityId_planId_idx" ON "Programme"("municipalityId", "planId");

-- CreateIndex
CREATE INDEX "ProgrammeRecord_municipalityId_recordId_idx" ON "ProgrammeRecord"("municipalityId", "recordId");

-- CreateIndex
CREATE INDEX "ProgrammeRecord_municipalityId_cycleId_idx" ON "ProgrammeRecord"("municipalityId", "cycleId");

-- CreateIndex
CREATE INDEX "ProgrammeLink_municipalityId_currentRecordId_idx" ON "ProgrammeLink"("municipalityId", "currentRecordId");

-- CreateIndex
CREATE INDEX "ProgrammeLink_municipalityId_planId_idx" ON "ProgrammeLink"("municipalityId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeLink_municipalityId_previousRecordId_currentRecord_key" ON "ProgrammeLink"("municipalityId", "previousRecordId", "currentRecordId");

-- CreateIndex
CREATE INDEX "Record_municipalityId_cycleId_position_idx" ON "Record"("municipalityId", "cycleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Record_municipalityId_cycleId_block_canonicalKey_key" ON "Record"("municipalityId", "cycleId", "block", "canonicalKey");

-- CreateIndex
CREATE INDEX "RecordEvent_municipalityId_recordId_idx" ON "RecordEvent"("municipalityId", "recordId");

-- CreateIndex
CREATE INDEX "RecordEvent_municipalityId_submissionId_idx" ON "RecordEvent"("municipalityId", "submissionId");

-- CreateIndex
CREATE INDEX "CellRevision_municipalityId_cycleId_revision_idx" ON "CellRevision"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "CellRevision_municipalityId_recordId_revision_field_outcome_key" ON "CellRevision"("municipalityId", "recordId", "revision", "field", "outcome");

-- CreateIndex
CREATE INDEX "Cell_municipalityId_cycleId_revision_idx" ON "Cell"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE INDEX "Submission_municipalityId_cycleId_department_revision_idx" ON "Submission"("municipalityId", "cycleId", "department", "revision");

-- CreateIndex
CREATE INDEX "Submission_municipalityId_cycleId_fileName_idx" ON "Submission"("municipalityId", "cycleId", "fileName");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_municipalityId_cycleId_revision_key" ON "Submission"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE INDEX "Conflict_municipalityId_cycleId_resolvedRevision_idx" ON "Conflict"("municipalityId", "cycleId", "resolvedRevision");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_municipalityId_recordId_field_kind_openedRevision_key" ON "Conflict"("municipalityId", "recordId", "field", "kind", "openedRevision");

-- CreateIndex
CREATE INDEX "DepartmentCycle_municipalityId_departmentId_idx" ON "DepartmentCycle"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "WorkflowEvent_municipalityId_submissionId_idx" ON "WorkflowEvent"("municipalityId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowEvent_municipalityId_cycleId_departmentId_revision_key" ON "WorkflowEvent"("municipalityId", "cycleId", "departmentId", "revision");

-- CreateIndex
CREATE INDEX "WorkflowReason_municipalityId_recordId_idx" ON "WorkflowReason"("municipalityId", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowReason_municipalityId_eventId_position_key" ON "WorkflowReason"("municipalityId", "eventId", "position");

-- The keys that foreign keys refer to come after all other indexes. A session keeps the plan by which it checks a foreign
-- key; where the plan was made while the table was small, indexes that begin alike seem equally good, and PostgreSQL
-- takes the one made last. With another one every check would read all rows of the municipality.
CREATE UNIQUE INDEX "Record_municipalityId_cycleId_id_key" ON "Record"("municipalityId", "cycleId", "id");
ALTER TABLE "User" ADD CONSTRAINT "User_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("municipalityId","userId");
ALTER TABLE "MembershipDepartment" ADD CONSTRAINT "MembershipDepartment_pkey" PRIMARY KEY ("municipalityId","userId","departmentId");
ALTER TABLE "LocalCredential" ADD CONSTRAINT "LocalCredential_pkey" PRIMARY KEY ("municipalityId","userId");
ALTER TABLE "OidcIdentity" ADD CONSTRAINT "OidcIdentity_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Session" ADD CONSTRAINT "Session_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "PersonalToken" ADD CONSTRAINT "PersonalToken_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Department" ADD CONSTRAINT "Department_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "DepartmentSuccession" ADD CONSTRAINT "DepartmentSuccession_pkey" PRIMARY KEY ("municipalityId","departmentId","successorId");
ALTER TABLE "Municipality" ADD CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id");
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("municipalityId","formId","version");
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "BlankWorkbook" ADD CONSTRAINT "BlankWorkbook_pkey" PRIMARY KEY ("municipalityId","cycleId");
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "ProgrammeRecord" ADD CONSTRAINT "ProgrammeRecord_pkey" PRIMARY KEY ("municipalityId","programmeId","recordId");
ALTER TABLE "ProgrammeLink" ADD CONSTRAINT "ProgrammeLink_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Record" ADD CONSTRAINT "Record_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "RecordEvent" ADD CONSTRAINT "RecordEvent_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "CellRevision" ADD CONSTRAINT "CellRevision_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_pkey" PRIMARY KEY ("municipalityId","recordId","field");
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "DepartmentCycle" ADD CONSTRAINT "DepartmentCycle_pkey" PRIMARY KEY ("municipalityId","cycleId","departmentId");
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_pkey" PRIMARY KEY ("municipalityId","id");
ALTER TABLE "WorkflowReason" ADD CONSTRAINT "WorkflowReason_pkey" PRIMARY KEY ("municipalityId","id");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MembershipDepartment" ADD CONSTRAINT "MembershipDepartment_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "Membership"("municipalityId", "userId") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "MembershipDepartment" ADD CONSTRAINT "MembershipDepartment_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LocalCredential" ADD CONSTRAINT "LocalCredential_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OidcIdentity" ADD CONSTRAINT "OidcIdentity_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PersonalToken" ADD CONSTRAINT "PersonalToken_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DepartmentSuccession" ADD CONSTRAINT "DepartmentSuccession_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DepartmentSuccession" ADD CONSTRAINT "DepartmentSuccession_municipalityId_successorId_fkey" FOREIGN KEY ("municipalityId", "successorId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_municipalityId_formId_formVersion_fkey" FOREIGN KEY ("municipalityId", "formId", "formVersion") REFERENCES "FormVersion"("municipalityId", "formId", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BlankWorkbook" ADD CONSTRAINT "BlankWorkbook_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeRecord" ADD CONSTRAINT "ProgrammeRecord_municipalityId_programmeId_fkey" FOREIGN KEY ("municipalityId", "programmeId") REFERENCES "Programme"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeRecord" ADD CONSTRAINT "ProgrammeRecord_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeRecord" ADD CONSTRAINT "ProgrammeRecord_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeLink" ADD CONSTRAINT "ProgrammeLink_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeLink" ADD CONSTRAINT "ProgrammeLink_municipalityId_previousRecordId_fkey" FOREIGN KEY ("municipalityId", "previousRecordId") REFERENCES "Record"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeLink" ADD CONSTRAINT "ProgrammeLink_municipalityId_currentRecordId_fkey" FOREIGN KEY ("municipalityId", "currentRecordId") REFERENCES "Record"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProgrammeLink" ADD CONSTRAINT "ProgrammeLink_municipalityId_decidedById_fkey" FOREIGN KEY ("municipalityId", "decidedById") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RecordEvent" ADD CONSTRAINT "RecordEvent_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RecordEvent" ADD CONSTRAINT "RecordEvent_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CellRevision" ADD CONSTRAINT "CellRevision_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CellRevision" ADD CONSTRAINT "CellRevision_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CellRevision" ADD CONSTRAINT "CellRevision_municipalityId_conflictId_fkey" FOREIGN KEY ("municipalityId", "conflictId") REFERENCES "Conflict"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_municipalityId_revisionId_fkey" FOREIGN KEY ("municipalityId", "revisionId") REFERENCES "CellRevision"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Conflict" ADD CONSTRAINT "Conflict_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DepartmentCycle" ADD CONSTRAINT "DepartmentCycle_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DepartmentCycle" ADD CONSTRAINT "DepartmentCycle_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowEvent" ADD CONSTRAINT "WorkflowEvent_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowReason" ADD CONSTRAINT "WorkflowReason_municipalityId_eventId_fkey" FOREIGN KEY ("municipalityId", "eventId") REFERENCES "WorkflowEvent"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkflowReason" ADD CONSTRAINT "WorkflowReason_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What is append-only is never changed or deleted, whoever asks: values that were sent (rule S4), answers that were given
-- (rule S1), forms and blank workbooks that a cycle is pinned to, what was done and why.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER "FormVersion_no_change" BEFORE UPDATE OR DELETE ON "FormVersion"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "FormVersion_no_truncate" BEFORE TRUNCATE ON "FormVersion"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "BlankWorkbook_no_change" BEFORE UPDATE OR DELETE ON "BlankWorkbook"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "BlankWorkbook_no_truncate" BEFORE TRUNCATE ON "BlankWorkbook"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "RecordEvent_no_change" BEFORE UPDATE OR DELETE ON "RecordEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RecordEvent_no_truncate" BEFORE TRUNCATE ON "RecordEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "CellRevision_no_change" BEFORE UPDATE OR DELETE ON "CellRevision"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "CellRevision_no_truncate" BEFORE TRUNCATE ON "CellRevision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "Submission_no_change" BEFORE UPDATE OR DELETE ON "Submission"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Submission_no_truncate" BEFORE TRUNCATE ON "Submission"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "WorkflowEvent_no_change" BEFORE UPDATE OR DELETE ON "WorkflowEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "WorkflowEvent_no_truncate" BEFORE TRUNCATE ON "WorkflowEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "WorkflowReason_no_change" BEFORE UPDATE OR DELETE ON "WorkflowReason"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "WorkflowReason_no_truncate" BEFORE TRUNCATE ON "WorkflowReason"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "AuditEvent_no_change" BEFORE UPDATE OR DELETE ON "AuditEvent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
