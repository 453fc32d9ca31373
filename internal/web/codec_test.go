package web_test

import (
	"testing"
	"time"

	"github.com/alexedwards/scs/v2"
	"github.com/google/go-cmp/cmp"

	"boussole/internal/web"
)

func TestCodec(t *testing.T) {
	t.Parallel()
	until := time.Date(2027, 6, 1, 8, 30, 0, 5000, time.UTC)
	values := map[string]any{"person": "é\"\n", "since": int64(1)<<53 + 1, "passkey": []byte{0, 255, 10}, "empty": "", "seen": int64(0)}
	written, err := web.Codec{}.Encode(until, values)
	if err != nil {
		t.Fatal(err)
	}
	at, got, err := web.Codec{}.Decode(written)
	if err != nil || !at.Equal(until) {
		t.Errorf("until %v, %v", at, err)
	}
	if diff := cmp.Diff(values, got); diff != "" {
		t.Error(diff)
	}
	if _, err := (web.Codec{}).Encode(until, map[string]any{"bad": 3}); err == nil {
		t.Error("a kind of value was written that would not be read again")
	}
}

// A session that another version of the program wrote is one of nobody.
func TestCodec_another(t *testing.T) {
	t.Parallel()
	written, err := scs.GobCodec{}.Encode(time.Now(), map[string]any{"person": "p"})
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range [][]byte{written, nil, []byte("null"), []byte("{"), []byte(`{"Texts":{"person":3}}`)} {
		if _, got, err := (web.Codec{}).Decode(one); err != nil || len(got) != 0 {
			t.Errorf("%q: got %v, %v", one, got, err)
		}
	}
}
