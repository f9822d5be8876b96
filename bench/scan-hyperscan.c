/* The comparator: scans the documents of a text for the words of a list with Hyperscan and prints what it took as JSON. */
#include <hs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static double user_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_utime.tv_usec * 1e-6;
}

static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(3);
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(3);
  fclose(file);
  return bytes;
}

static unsigned long long hits;
static uint32_t digest, document;

static int count(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  hits++;
  return 0;
}

/* The same digest as in scan-matcher.mjs: a sum over all hits, whatever their order. */
static int add_to_digest(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  uint32_t mixed = (document * 2654435761u) ^ (id * 40503u + 1u);
  mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
  digest += mixed ^ (mixed >> 13);
  return 0;
}

static void scan(const hs_database_t *database, hs_scratch_t *scratch, const char *text, size_t size, match_event_handler on_hit) {
  const char *end = text + size;
  document = 0;
  for (const char *from = text; from <= end; document++) {
    const char *to = memchr(from, 0x1e, end - from);
    if (!to) to = end;
    hs_scan(database, from, to - from, 0, scratch, on_hit, 0);
    from = to + 1;
  }
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  size_t words_size, text_size;
  char *words = read_file(argv[1], &words_size), *text = read_file(argv[2], &text_size);
  int rounds = atoi(argv[3]);
  unsigned number = 0;
  for (size_t at = 0; at < words_size; at++) number += words[at] == '\n';
  const char **starts = malloc(number * sizeof *starts);
  size_t *lengths = malloc(number * sizeof *lengths);
  unsigned *flags = calloc(number, sizeof *flags), *ids = malloc(number * sizeof *ids), word = 0;
  const char *start = words;
  for (size_t at = 0; at < words_size; at++) {
    if (words[at] != '\n') continue;
    starts[word] = start;
    lengths[word] = words + at - start;
    ids[word] = word;
    word++;
    start = words + at + 1;
  }

  double before = user_seconds();
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(starts, flags, ids, lengths, number, HS_MODE_BLOCK, 0, &database, &error) != HS_SUCCESS) return 1;
  double build = user_seconds() - before;
  size_t bytes;
  hs_database_size(database, &bytes);
  hs_scratch_t *scratch = 0;
  hs_alloc_scratch(database, &scratch);

  scan(database, scratch, text, text_size, add_to_digest);
  double best = 1e9;
  for (int round = 0; round < rounds; round++) {
    hits = 0;
    before = user_seconds();
    scan(database, scratch, text, text_size, count);
    double seconds = user_seconds() - before;
    if (seconds < best) best = seconds;
  }
  printf("{\"build\":%.3f,\"tableBytes\":%zu,\"seconds\":%.4f,\"bytes\":%zu,\"hits\":%llu,\"digest\":%u}\n", build, bytes, best, text_size, hits, digest);
  return 0;
}
