package workspace

import (
	"container/list"
	"sync"
)

// shelf keeps the values that were used last, up to a total weight.
type shelf[K comparable, V any] struct {
	mu     sync.Mutex
	most   int
	weight int
	items  map[K]*list.Element
	order  *list.List // the last used in front
}

type shelved[K comparable, V any] struct {
	key    K
	value  V
	weight int
}

func newShelf[K comparable, V any](most int) *shelf[K, V] {
	return &shelf[K, V]{most: most, items: map[K]*list.Element{}, order: list.New()}
}

func (s *shelf[K, V]) get(key K) (V, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if at, ok := s.items[key]; ok {
		s.order.MoveToFront(at)
		return at.Value.(*shelved[K, V]).value, true
	}
	var none V
	return none, false
}

// put keeps a value, unless it alone weighs more than the shelf bears.
func (s *shelf[K, V]) put(key K, value V, weight int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if at, ok := s.items[key]; ok {
		s.drop(at)
	}
	if weight > s.most {
		return
	}
	s.items[key] = s.order.PushFront(&shelved[K, V]{key: key, value: value, weight: weight})
	s.weight += weight
	for s.weight > s.most {
		s.drop(s.order.Back())
	}
}

func (s *shelf[K, V]) drop(at *list.Element) {
	item := s.order.Remove(at).(*shelved[K, V])
	delete(s.items, item.key)
	s.weight -= item.weight
}
