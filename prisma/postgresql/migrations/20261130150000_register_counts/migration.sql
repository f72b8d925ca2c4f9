-- The register of departments counts: what is worked out from it is kept under the name of what it says.

ALTER TABLE "Municipality" ADD COLUMN "registerId" TEXT NOT NULL DEFAULT '';
